#pragma once

#include <stddef.h>
#include <stdint.h>

/// Size in bytes of the syntax model that is built into the program.
long crosscheck_syntax_model_count(void);

/// Eight bytes of it from `position` on, the first in the low bits, zeros past the end: a function of numbers, so that the Swift side needs no
/// pointers.
uint64_t crosscheck_syntax_model_word(long position);
