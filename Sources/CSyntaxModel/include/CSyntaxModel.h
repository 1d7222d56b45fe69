#pragma once

#include <stddef.h>
#include <stdint.h>

/// Size in bytes of the syntax model that is built into the program.
long crosscheck_syntax_model_count(void);

/// Eight bytes of it from `position` on, the first in the low bits, zeros past the end: a function of numbers, so that the Swift side needs no
/// pointers.
uint64_t crosscheck_syntax_model_word(long position);

/// Numbers side by side; in Swift SIMD8<Int16> and SIMD16<Int8>. What follows is an instruction or two each, but a loop with Swift's own vectors.
typedef int16_t crosscheck_eight __attribute__((ext_vector_type(8)));
typedef int8_t crosscheck_sixteen __attribute__((ext_vector_type(16)));

/// Sixteen bytes of the model from `position` on, zeros past the end.
crosscheck_sixteen crosscheck_syntax_model_sixteen(long position);

/// Each number, but no less than 0 and no more than `largest`.
static inline crosscheck_eight crosscheck_clamped(crosscheck_eight numbers, int16_t largest) {
    return __builtin_elementwise_min(__builtin_elementwise_max(numbers, (crosscheck_eight)0), (crosscheck_eight)largest);
}

/// Eight pairs of the first and the last eight numbers: the last one in the upper half, and the first one and 128 in the lower half.
static inline crosscheck_eight crosscheck_paired(crosscheck_sixteen numbers) {
    crosscheck_eight first = __builtin_convertvector(numbers.lo, crosscheck_eight) + (int16_t)128;
    crosscheck_eight last = __builtin_convertvector(numbers.hi, crosscheck_eight);
    return last * (int16_t)256 + first;
}

/// The last numbers of pairs.
static inline crosscheck_eight crosscheck_last(crosscheck_eight pairs) { return pairs >> (int16_t)8; }

/// The sum of the first numbers, from the sum of pairs, that of their last numbers and what the first ones were lifted by.
static inline crosscheck_eight crosscheck_first(crosscheck_eight pairs, crosscheck_eight last, int16_t lift) {
    return pairs - last * (int16_t)256 - lift;
}
