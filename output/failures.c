#include "output/failures.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

// clang-format off
#define FAILURES(X) \
/*    ERRNO         IN CHINESE */ \
    X(ENOENT,       "没有这个文件或文件夹") \
    X(EACCES,       "没有权限") \
    X(EPERM,        "不允许这样做") \
    X(EISDIR,       "这是一个文件夹") \
    X(ENOTDIR,      "路径中有一部分不是文件夹") \
    X(EEXIST,       "已经存在") \
    X(ENOTEMPTY,    "文件夹不是空的") \
    X(ENOSPC,       "磁盘已满") \
    X(EDQUOT,       "超出磁盘配额") \
    X(EROFS,        "所在磁盘只能读取") \
    X(EFBIG,        "文件太大") \
    X(EIO,          "读写磁盘出错") \
    X(ENAMETOOLONG, "名称太长") \
    X(ELOOP,        "符号链接绕成一圈") \
    X(EMFILE,       "打开的文件太多") \
    X(ENFILE,       "系统打开的文件太多") \
    X(EBUSY,        "正被占用") \
    X(ETXTBSY,      "正被占用") \
    X(EXDEV,        "不在同一磁盘上") \
    X(EINVAL,       "系统不接受这个名称或操作") \
    X(EPIPE,        "接收方已经关闭") \
    X(EBADF,        "已经关闭") \
    X(ENXIO,        "没有这个设备") \
    X(ENODEV,       "没有这个设备") \
    X(ENOMEM,       "内存不足") \
    X(EOVERFLOW,    "文件太大") \
    X(ESTALE,       "网络文件夹已失效") \
    X(ETIMEDOUT,    "网络文件夹没有回应")
// clang-format on

const char *failure_text(int number, enum language language) {
    static const struct {
        int number;
        const char *text;
    } failures[] = {
#define X(number, zh) {number, zh},
        FAILURES(X)
#undef X
    };
    for (size_t i = 0; i < sizeof failures / sizeof *failures; i++)
        if (language == LANGUAGE_ZH && failures[i].number == number)
            return failures[i].text;
    return strerror(number);
}
