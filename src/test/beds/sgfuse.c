/* A drive's node without any kernel module: a FUSE file that takes ioctl(SG_IO), as Linux' /dev/sg0 does, and hands the
 * command to a SCSI target over iSCSI on this machine. Headers and data are fetched from and put into the calling
 * process by process_vm_readv and process_vm_writev, so it runs as root or as the caller's user.
 *
 * src/test/beds/sgfuse builds it.     sgfuse MOUNTPOINT iscsi://127.0.0.1:PORT/NAME/LUN     gives MOUNTPOINT/sg0
 */
#define FUSE_USE_VERSION 35
#define _GNU_SOURCE
#include <errno.h>
#include <fuse_lowlevel.h>
#include <iscsi/iscsi.h>
#include <iscsi/scsi-lowlevel.h>
#include <pthread.h>
#include <scsi/sg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>
#include <time.h>

#define MAX_TRANSFER (128 << 10) /* a larger SG_IO gets EINVAL, as from the kernel */
#define NODE 2                   /* inode of sg0; 1 is the root */

struct outcome {
  int status;
  size_t done;
  unsigned char sense[252];
  int sense_len;
};

static struct iscsi_context *iscsi;
static int lun;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static int target_open(const char *address) {
  iscsi = iscsi_create_context("iqn.2026-01.test:sgfuse");
  struct iscsi_url *url = iscsi_parse_full_url(iscsi, address);
  if (!url) return fprintf(stderr, "%s\n", iscsi_get_error(iscsi)), -1;
  iscsi_set_targetname(iscsi, url->target);
  iscsi_set_session_type(iscsi, ISCSI_SESSION_NORMAL);
  lun = url->lun;
  if (iscsi_full_connect_sync(iscsi, url->portal, lun)) return fprintf(stderr, "%s\n", iscsi_get_error(iscsi)), -1;
  return 0;
}

/* direction: 1 to the target, -1 from it, 0 none. Returns 0 or -errno. */
static int target_execute(const unsigned char *cdb, int cdb_len, int direction, unsigned char *buffer, size_t n,
                          int timeout_ms, struct outcome *o) {
  struct scsi_task *task = calloc(1, sizeof *task);
  memcpy(task->cdb, cdb, cdb_len);
  task->cdb_size = cdb_len;
  task->xfer_dir = direction > 0 ? SCSI_XFER_WRITE : direction < 0 ? SCSI_XFER_READ : SCSI_XFER_NONE;
  task->expxferlen = n;
  struct iscsi_data data = {.size = n, .data = buffer};
  iscsi_set_timeout(iscsi, timeout_ms / 1000 + 1);
  struct scsi_task *answer = iscsi_scsi_command_sync(iscsi, lun, task, direction > 0 ? &data : NULL);
  if (!answer) return -EIO;
  o->status = answer->status & 0xff;
  if (o->status == SCSI_STATUS_CHECK_CONDITION) { /* two bytes of length, then the sense */
    int len = answer->datain.size - 2;
    if (len > (int)sizeof o->sense) len = sizeof o->sense;
    if (len > 0) memcpy(o->sense, answer->datain.data + 2, o->sense_len = len);
  } else if (direction < 0) {
    o->done = answer->datain.size > (int)n ? n : (size_t)answer->datain.size;
    memcpy(buffer, answer->datain.data, o->done);
  } else {
    o->done = n - (answer->residual_status == SCSI_RESIDUAL_UNDERFLOW ? answer->residual : 0);
  }
  int status = answer->status;
  scsi_free_scsi_task(answer);
  return status == SCSI_STATUS_TIMEOUT ? -ETIMEDOUT : status > 0xff ? -EIO : 0;
}

static int peek(pid_t pid, const void *remote, void *local, size_t n) {
  struct iovec l = {local, n}, r = {(void *)remote, n};
  return n == 0 || process_vm_readv(pid, &l, 1, &r, 1, 0) == (ssize_t)n ? 0 : -EFAULT;
}

static int poke(pid_t pid, void *remote, const void *local, size_t n) {
  struct iovec l = {(void *)local, n}, r = {remote, n};
  return n == 0 || process_vm_writev(pid, &l, 1, &r, 1, 0) == (ssize_t)n ? 0 : -EFAULT;
}

static int sg_io(pid_t pid, void *arg) {
  sg_io_hdr_t h;
  unsigned char cdb[32] = {0};
  if (peek(pid, arg, &h, sizeof h)) return -EFAULT;
  if (h.interface_id != 'S') return -ENOSYS;
  if (h.cmd_len < 6 || h.cmd_len > 16) return -EMSGSIZE;
  if (h.iovec_count || h.dxfer_len > MAX_TRANSFER) return -EINVAL;
  if (peek(pid, h.cmdp, cdb, h.cmd_len)) return -EFAULT;

  int out = h.dxfer_direction == SG_DXFER_TO_DEV;
  size_t n = h.dxfer_direction == SG_DXFER_NONE ? 0 : h.dxfer_len;
  unsigned char *buffer = calloc(1, n ? n : 1);
  int rc = out ? peek(pid, h.dxferp, buffer, n) : 0;
  if (!rc) {
    struct outcome o = {0};
    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    pthread_mutex_lock(&one_at_a_time);
    int failed = target_execute(cdb, h.cmd_len, out ? 1 : n ? -1 : 0, buffer, n, h.timeout, &o);
    pthread_mutex_unlock(&one_at_a_time);
    clock_gettime(CLOCK_MONOTONIC, &end);
    h.duration = (end.tv_sec - begin.tv_sec) * 1000 + (end.tv_nsec - begin.tv_nsec) / 1000000;
    h.status = o.status;
    h.masked_status = (o.status >> 1) & 0x1f;
    h.msg_status = h.driver_status = h.sb_len_wr = h.info = 0;
    h.host_status = failed ? (failed == -ETIMEDOUT ? 3 : 7) : 0;
    h.resid = n - o.done;
    if (o.status == SCSI_STATUS_CHECK_CONDITION) {
      h.driver_status = 8;
      h.sb_len_wr = o.sense_len < h.mx_sb_len ? o.sense_len : h.mx_sb_len;
      poke(pid, h.sbp, o.sense, h.sb_len_wr);
    }
    if (h.status || h.host_status || h.driver_status) h.info |= SG_INFO_CHECK;
    if (!out && o.done) rc = poke(pid, h.dxferp, buffer, o.done);
  }
  free(buffer);
  return rc ? rc : poke(pid, arg, &h, sizeof h);
}

static void attributes(fuse_ino_t ino, struct stat *s) {
  memset(s, 0, sizeof *s);
  s->st_ino = ino;
  s->st_mode = ino == 1 ? S_IFDIR | 0755 : S_IFREG | 0666;
  s->st_nlink = 1;
}

static void on_lookup(fuse_req_t req, fuse_ino_t parent, const char *name) {
  struct fuse_entry_param e = {.ino = NODE, .attr_timeout = 1e9, .entry_timeout = 1e9};
  if (parent != 1 || strcmp(name, "sg0")) return (void)fuse_reply_err(req, ENOENT);
  attributes(NODE, &e.attr);
  fuse_reply_entry(req, &e);
}

static void on_getattr(fuse_req_t req, fuse_ino_t ino, struct fuse_file_info *fi) {
  struct stat s;
  attributes(ino, &s);
  fuse_reply_attr(req, &s, 1e9);
}

static void on_setattr(fuse_req_t req, fuse_ino_t ino, struct stat *to, int set, struct fuse_file_info *fi) {
  on_getattr(req, ino, fi);
}

static void on_open(fuse_req_t req, fuse_ino_t ino, struct fuse_file_info *fi) {
  fi->direct_io = fi->nonseekable = 1;
  fuse_reply_open(req, fi);
}

static void on_readdir(fuse_req_t req, fuse_ino_t ino, size_t size, off_t off, struct fuse_file_info *fi) {
  char entry[256];
  struct stat s;
  attributes(NODE, &s);
  fuse_reply_buf(req, entry, off ? 0 : fuse_add_direntry(req, entry, sizeof entry, "sg0", &s, NODE));
}

static void on_ioctl(fuse_req_t req, fuse_ino_t ino, unsigned cmd, void *arg, struct fuse_file_info *fi, unsigned flags,
                     const void *in, size_t in_size, size_t out_size) {
  pid_t pid = fuse_req_ctx(req)->pid;
  struct sg_scsi_id id = {.scsi_type = 5};
  unsigned idlun[2] = {0, 0};
  int rc = -ENOTTY, value = 0;
  switch (cmd) {
  case SG_IO: rc = sg_io(pid, arg); break;
  case SG_GET_VERSION_NUM: value = 30536; rc = poke(pid, arg, &value, sizeof value); break;
  case SG_GET_RESERVED_SIZE: value = 32768; rc = poke(pid, arg, &value, sizeof value); break;
  case SG_SET_TIMEOUT:
  case SG_SET_RESERVED_SIZE: rc = 0; break;
  case SG_GET_TIMEOUT: rc = 6000; break;
  case 0x5382: rc = poke(pid, arg, idlun, sizeof idlun); break; /* SCSI_IOCTL_GET_IDLUN */
  case 0x5386:                                                  /* SCSI_IOCTL_GET_BUS_NUMBER */
  case SG_EMULATED_HOST: rc = poke(pid, arg, &value, sizeof value); break;
  case SG_GET_SCSI_ID: rc = poke(pid, arg, &id, sizeof id); break;
  }
  if (rc < 0) fuse_reply_err(req, -rc);
  else fuse_reply_ioctl(req, rc, NULL, 0);
}

static const struct fuse_lowlevel_ops operations = {.lookup = on_lookup, .getattr = on_getattr, .setattr = on_setattr,
                                                    .open = on_open, .readdir = on_readdir, .ioctl = on_ioctl};

int main(int argc, char **argv) {
  if (argc != 3) return fprintf(stderr, "usage: %s MOUNTPOINT iscsi://HOST:PORT/IQN/LUN\n", argv[0]), 2;
  if (target_open(argv[2])) return 1;
  char *options[] = {argv[0], "-o", "fsname=sgfuse"};
  struct fuse_args args = FUSE_ARGS_INIT(3, options);
  struct fuse_session *session = fuse_session_new(&args, &operations, sizeof operations, NULL);
  if (!session || fuse_set_signal_handlers(session) || fuse_session_mount(session, argv[1])) return 1;
  struct fuse_loop_config loop = {.clone_fd = 0, .max_idle_threads = 4};
  int rc = fuse_session_loop_mt(session, &loop);
  fuse_session_unmount(session);
  return rc;
}
