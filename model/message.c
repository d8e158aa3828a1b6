#include "model/message.h"

static const struct {
    enum severity severity;
    const char *code;
} messages[] = {
#define X(name, severity, code) {SEVERITY_##severity, code},
    MESSAGES_OF_RUN(X) MESSAGES_OF_DATA(X) MESSAGES_OF_CALENDAR(X)
        MESSAGES_OF_CHANGES(X)
#undef X
};

enum severity message_severity(enum message message) {
    return messages[message].severity;
}

const char *message_code(enum message message) {
    return messages[message].code;
}
