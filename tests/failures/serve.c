#include "serve.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define HIGH 900      // the socket's number is above
#define FILES_SEEN 64 // whose numbers are looked at
#define N_STREAMS 2   // output and errors

int serve_socket(const char *number) {
    int given = (int)strtol(number, NULL, 10);
    int high = fcntl(given, F_DUPFD_CLOEXEC, HIGH);
    close(given);
    return high;
}

/* False if nobody asks any more. */
static bool request_receive(int socket, struct request *request,
                            int stream[N_STREAMS]) {
    union {
        struct cmsghdr head;
        char room[CMSG_SPACE(N_STREAMS * sizeof(int))];
    } with;
    struct iovec text = {request, sizeof *request};
    struct msghdr message = {.msg_iov = &text,
                             .msg_iovlen = 1,
                             .msg_control = &with,
                             .msg_controllen = sizeof with};
    ssize_t n;
    do
        n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (n < 0 && errno == EINTR);
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);
    if (head)
        memcpy(stream, CMSG_DATA(head), N_STREAMS * sizeof(int));
    return n == sizeof *request;
}

static void tell(int socket, int32_t number) {
    if (send(socket, &number, sizeof number, MSG_NOSIGNAL) < 0)
        _exit(EXIT_FAILURE);
}

static void trial_wait(int socket, pid_t pid) {
    int status = 0;
    tell(socket, pid);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    tell(socket, status);
}

bool serve(int socket, struct request *request) {
    int stream[N_STREAMS] = {-1, -1};
    tell(socket, getpid());
    while (request_receive(socket, request, stream)) {
        if (request->stand_at)
            return false;
        pid_t pid = fork();
        if (!pid) {
            dup2(stream[0], STDOUT_FILENO);
            dup2(stream[1], STDERR_FILENO);
        }
        for (int i = 0; i < N_STREAMS; i++)
            close(stream[i]);
        if (!pid) {
            close(socket);
            return true;
        }
        trial_wait(socket, pid);
    }
    _exit(EXIT_SUCCESS);
}

static bool has_files(void) {
    for (int file = STDERR_FILENO + 1; file < FILES_SEEN; file++)
        if (fcntl(file, F_GETFD) >= 0)
            return true;
    return false;
}

static bool has_threads(void) {
    struct stat each;
    const nlink_t n_of_folder = 2;
    return stat("/proc/self/task", &each) || each.st_nlink != n_of_folder + 1;
}

static bool has_children(void) {
    siginfo_t info;
    return !waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT);
}

bool serve_is_alone(void) {
    int before = errno;
    bool is_alone = !has_files() && !has_children() && !has_threads();
    errno = before;
    return is_alone;
}
