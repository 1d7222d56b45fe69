#ifndef CROSSCHECK_LIBXML2_SHIM_H
#define CROSSCHECK_LIBXML2_SHIM_H

// libxml2's headers pull in the system's ICU, which clashes with Foundation's: switch that off first.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

// What libxml2 itself decodes with, for the charsets that neither of us has a table for.
#include <iconv.h>

#endif
