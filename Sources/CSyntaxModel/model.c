// The weights that TrainSyntax writes, put into the program as they are. `#embed` (C23, clang 19 and later) takes a moment where an array literal
// takes the Swift compiler minutes, and a changed file is compiled again.
#include "CSyntaxModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "syntax.model"
};

long crosscheck_syntax_model_count(void) { return sizeof model; }

uint64_t crosscheck_syntax_model_word(long position) {
    uint64_t word = 0;
    for (long byte = 0; byte < 8; byte++) {
        if (position >= 0 && position + byte < (long)sizeof model) { word |= (uint64_t)model[position + byte] << (8 * byte); }
    }
    return word;
}
