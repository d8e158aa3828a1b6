#include "solver/answer.h"

#include "solver/ip.h"

void answer_tell(const struct ip_watch *watch, const struct ip_answer *sofar) {
    if (watch)
        watch->tell(watch->context, sofar);
}

void answer_know(struct ip_answer *answer, const struct ip *ip, int64_t bound) {
    answer->has_solution = true;
    answer->value = ip_cost(ip, answer->x);
    answer->bound = bound < answer->value ? bound : answer->value;
    answer->status = answer->bound == answer->value ? IP_OPTIMAL : IP_STOPPED;
}
