//! Seccomp: which system calls there are for a program.

use std::collections::BTreeMap;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter,
    SeccompRule, apply_filter,
};

use super::order::Order;

/// The newest call known; newer ones, and those of other tables of numbers, do not exist for a program.
const NEWEST: i64 = 462;

/// Calls that do not exist for a program: they rule the machine, look into others, or are known for their holes.
const ABSENT: &[i64] = &[
    // Its arguments are in memory, where no filter sees them; libraries use the older call then.
    libc::SYS_clone3,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_pidfd_getfd,
    libc::SYS_kcmp,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_bpf,
    libc::SYS_userfaultfd,
    libc::SYS_perf_event_open,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    libc::SYS_fanotify_init,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_kexec_load,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_acct,
    libc::SYS_quotactl,
    libc::SYS_syslog,
    libc::SYS_vhangup,
    libc::SYS_personality,
];

/// Calls that outlive a program or leave its group: absent where no namespace ends what they make.
const OUTLIVING: &[i64] = &[
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_socket,
    libc::SYS_shmget,
    libc::SYS_semget,
    libc::SYS_msgget,
    libc::SYS_mq_open,
];

/// From now on only harmless calls work.
pub(super) fn restrict(order: &Order) -> Result<(), String> {
    let words =
        |error: &dyn std::fmt::Display| format!("system calls are not filtered (seccomp): {error}");
    let known = known().map_err(|error| words(&error))?;
    apply_filter(&known).map_err(|error| words(&error))?;
    let refused = refused(order).map_err(|error| words(&error))?;
    apply_filter(&refused).map_err(|error| words(&error))
}

/// All numbers up to the newest but the absent ones. A list of what is allowed, since one of what is not would miss the
/// numbers of other tables.
fn known() -> Result<BpfProgram, seccompiler::BackendError> {
    let rules = (0..=NEWEST)
        .filter(|call| !ABSENT.contains(call))
        .map(|call| (call, Vec::new()));
    let absent = SeccompAction::Errno(libc::ENOSYS as u32);
    let arch = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(rules.collect(), absent, SeccompAction::Allow, arch)?.try_into()
}

/// What is refused by its arguments, in words that fit: not permitted.
fn refused(order: &Order) -> Result<BpfProgram, seccompiler::BackendError> {
    let condition = |argument, operator, value| {
        SeccompCondition::new(argument, SeccompCmpArgLen::Qword, operator, value)
    };
    let mut rules = BTreeMap::new();
    let namespaces = libc::CLONE_NEWUSER
        | libc::CLONE_NEWPID
        | libc::CLONE_NEWNET
        | libc::CLONE_NEWNS
        | libc::CLONE_NEWIPC
        | libc::CLONE_NEWUTS
        | libc::CLONE_NEWCGROUP;
    let mut clone = Vec::new();
    for flag in (0..32)
        .map(|bit| 1_u64 << bit)
        .filter(|bit| namespaces as u32 as u64 & bit != 0)
    {
        clone.push(SeccompRule::new(vec![condition(
            0,
            SeccompCmpOp::MaskedEq(flag),
            flag,
        )?])?);
    }
    rules.insert(libc::SYS_clone, clone);
    if order.namespaces {
        let [v4, v6] = [libc::AF_INET, libc::AF_INET6].map(|family| family as u64);
        let other = vec![
            condition(0, SeccompCmpOp::Ne, v4)?,
            condition(0, SeccompCmpOp::Ne, v6)?,
        ];
        rules.insert(libc::SYS_socket, vec![SeccompRule::new(other)?]);
    } else {
        rules.extend(OUTLIVING.iter().map(|&call| (call, Vec::new())));
    }
    let not_permitted = SeccompAction::Errno(libc::EPERM as u32);
    let arch = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(rules, SeccompAction::Allow, not_permitted, arch)?.try_into()
}
