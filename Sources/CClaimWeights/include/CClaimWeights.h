#pragma once

#include <stdint.h>

/// Four bytes of the weights that are built into the program, from `position` on, the first in the low bits, zeros past the end: a function of numbers, so that the Swift side needs no
/// pointers.
uint32_t crosscheck_claim_weights_word(long position);
