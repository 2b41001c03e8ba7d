//! The outer helper: namespaces, in which the program is alone.

use std::fs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::process::{Command, Stdio};

use nix::sched::{CloneFlags, unshare};
use rustix::mount::MountFlags;
use rustix::net::{AddressFamily, SendFlags, SocketType, netlink::SocketAddrNetlink};
use rustix::process::{DumpableBehavior, Signal, getgid, getuid};
use rustix::thread::{CapabilitySet, Gid, Uid};

use super::inside;
use super::order::{For, Order};

/// Where the system keeps nobody's files: what a server of root's runs strangers' programs as.
const NOBODY: u32 = 65_534;

/// Makes the namespaces and starts the inner helper in them; or becomes the inner one itself, where there are none.
pub(super) fn enter(order: Order) -> Result<(), String> {
    let words = |what: &str| {
        let what = what.to_owned();
        move |error: rustix::io::Errno| format!("{what}: {error}")
    };
    rustix::process::set_parent_process_death_signal(Some(Signal::KILL))
        .map_err(words("the helper cannot be tied to the server"))?;
    if order.what != For::Compiler && getuid().is_root() {
        become_nobody().map_err(words("root's rights cannot be given up"))?;
    }
    if !order.namespaces {
        return inside::enter(&order);
    }
    isolate().map_err(|error| {
        format!("no namespaces of its own (user, process, network, mount): {error}")
    })?;
    raise_loopback().map_err(words("its own network has no loopback"))?;
    if let Some(scratch) = &order.scratch {
        mount_scratch(scratch).map_err(words("no file system of its own"))?;
    }
    keep_right_to_mount().map_err(words("no right to mount"))?;
    let inner = Order {
        outer: false,
        ..order.clone()
    };
    let mut arguments = std::env::args_os().skip(1);
    let mut command = Command::new("/proc/self/exe");
    command
        .arg(arguments.next().unwrap_or_default())
        .arg(inner.to_text());
    // The pipe on which the inner one reports is passed on as it is.
    command.stdin(Stdio::inherit());
    if let Some(scratch) = &order.scratch {
        command.current_dir(scratch);
    }
    let status = command
        .status()
        .map_err(|error| format!("the inner helper cannot start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(String::new())
    }
}

fn become_nobody() -> rustix::io::Result<()> {
    let (uid, gid) = (Uid::from_raw(NOBODY), Gid::from_raw(NOBODY));
    rustix::thread::set_thread_groups(&[])?;
    rustix::thread::set_thread_res_gid(gid, gid, gid)?;
    rustix::thread::set_thread_res_uid(uid, uid, uid)?;
    // The change took the right to its own entries in /proc, which name the users of its namespace.
    rustix::process::set_dumpable_behavior(DumpableBehavior::Dumpable)
}

fn isolate() -> std::io::Result<()> {
    let (uid, gid) = (getuid().as_raw(), getgid().as_raw());
    unshare(
        CloneFlags::CLONE_NEWUSER
            | CloneFlags::CLONE_NEWPID
            | CloneFlags::CLONE_NEWNET
            | CloneFlags::CLONE_NEWNS
            | CloneFlags::CLONE_NEWIPC
            | CloneFlags::CLONE_NEWUTS,
    )?;
    fs::write("/proc/self/setgroups", "deny")?;
    fs::write("/proc/self/uid_map", format!("{uid} {uid} 1"))?;
    fs::write("/proc/self/gid_map", format!("{gid} {gid} 1"))?;
    // What is mounted here must not show outside.
    let private =
        rustix::mount::MountPropagationFlags::PRIVATE | rustix::mount::MountPropagationFlags::REC;
    rustix::mount::mount_change("/", private)?;
    Ok(())
}

/// Programs of this book talk to themselves over 127.0.0.1: that interface exists in a new network, but it is down.
fn raise_loopback() -> rustix::io::Result<()> {
    const NEW_LINK: u16 = 16;
    const REQUEST: u16 = 1;
    const UP: u32 = 1;
    // Two structures of the kernel's: a message's head, then the interface with its flags and which of them to change.
    let mut message = Vec::new();
    message.extend(32_u32.to_ne_bytes());
    message.extend(NEW_LINK.to_ne_bytes());
    message.extend(REQUEST.to_ne_bytes());
    message.extend([0; 8]);
    message.extend([0; 4]);
    message.extend(1_i32.to_ne_bytes());
    message.extend(UP.to_ne_bytes());
    message.extend(UP.to_ne_bytes());
    let socket = rustix::net::socket(AddressFamily::NETLINK, SocketType::RAW, None)?;
    rustix::net::sendto(
        &socket,
        &message,
        SendFlags::empty(),
        &SocketAddrNetlink::new(0, 0),
    )?;
    // The kernel answers such a message before it returns, so all that is left to see is whether it took it.
    std::net::TcpListener::bind((IpAddr::V4(Ipv4Addr::LOCALHOST), 0))
        .map(drop)
        .map_err(|error| rustix::io::Errno::from_io_error(&error).unwrap_or(rustix::io::Errno::IO))
}

fn mount_scratch(scratch: &Path) -> rustix::io::Result<()> {
    let flags = MountFlags::NOSUID | MountFlags::NODEV;
    rustix::mount::mount(
        "scratch",
        scratch,
        "tmpfs",
        flags,
        c"size=64m,nr_inodes=4096,mode=0700",
    )
}

/// The inner helper mounts its own /proc, which only a process inside can; it drops the right then.
fn keep_right_to_mount() -> rustix::io::Result<()> {
    let mut sets = rustix::thread::capabilities(None)?;
    sets.inheritable |= CapabilitySet::SYS_ADMIN;
    rustix::thread::set_capabilities(None, sets)?;
    rustix::thread::configure_capability_in_ambient_set(CapabilitySet::SYS_ADMIN, true)
}
