// The weights that TrainSyntax writes, put into the program as they are. `#embed` (C23, clang 19 and later) takes a moment where an array literal
// takes the Swift compiler minutes, and a changed file is compiled again.
#include "CSyntaxModel.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "syntax.model"
};

long crosscheck_syntax_model_count(void) { return sizeof model; }

uint64_t crosscheck_syntax_model_word(long position) {
    uint64_t word = 0;
    if (position >= 0 && position + 8 <= (long)sizeof model) {
        for (int byte = 0; byte < 8; byte++) { word |= (uint64_t)model[position + byte] << (8 * byte); }
        return word;
    }
    for (long byte = 0; byte < 8; byte++) {
        if (position >= 0 && position + byte < (long)sizeof model) { word |= (uint64_t)model[position + byte] << (8 * byte); }
    }
    return word;
}

crosscheck_sixteen crosscheck_syntax_model_sixteen(long position) {
    crosscheck_sixteen numbers = 0;
    if (position >= 0 && position + 16 <= (long)sizeof model) {
        memcpy(&numbers, model + position, sizeof numbers);
        return numbers;
    }
    for (long byte = 0; byte < 16; byte++) {
        if (position >= 0 && position + byte < (long)sizeof model) { numbers[byte] = (int8_t)model[position + byte]; }
    }
    return numbers;
}
