// The weights that Sources/TrainClaims/train.py writes, put into the program as they are (see Sources/CSyntaxModel/model.c).
#include "CClaimWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] = {
#embed "claims.weights"
};

uint32_t crosscheck_claim_weights_word(long position) {
    uint32_t word = 0;
    for (long byte = 0; byte < 4; byte++) {
        if (position >= 0 && position + byte < (long)sizeof weights) { word |= (uint32_t)weights[position + byte] << (8 * byte); }
    }
    return word;
}
