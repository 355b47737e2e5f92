#include "EntityModelFile.h"

// The model is compiled in, so that the executables can be copied anywhere. A resource with `.embedInCode` would become a Swift
// array literal of a million elements, which takes minutes to compile; #embed takes no time.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "entities.model"
};

const void *entity_model_file(void) { return model; }

size_t entity_model_file_size(void) { return sizeof model; }
