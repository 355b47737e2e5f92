#include <iconv.h>
#include <libxml/xmlversion.h>
// Debian's libxml2 would include ICU's headers, which Swift's Foundation has in another version. The handlers of encodings,
// which are all that has ICU in it, are not used.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
