#ifndef CROSSCHECK_LIBXML2_SHIM_H
#define CROSSCHECK_LIBXML2_SHIM_H

// libxml2's headers pull in the system's ICU, which clashes with Foundation's: switch that off first.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a global variable, which Swift 6 refuses to touch.
static inline void crosscheck_xml_free(void *memory) { xmlFree(memory); }

#endif
