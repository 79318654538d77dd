# SPDX-FileCopyrightText: 2026 The Gza developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is tried on the machine, in this order. A check returns what it measured, or raises."""

from . import panel
from .agent import AgentError
from .machine import SLOW_S
from .waiting import wait_for

ATTRACT, LANGUAGES, QUIET = 'GzaAttractPage', 'GzaLanguagePage', 'GzaQuietPage'
MIB = 1 << 20
# What root itself may do anywhere else, and not where the kiosk is.
REFUSED = {
    'a packet': 'python3 -c "import socket; '
                "socket.socket(type=socket.SOCK_DGRAM).sendto(b'?', ('127.0.0.1', 9))\"",
    'the disk': 'head -c 1 /dev/vda >/dev/null',
}

# The boot menu wants a password that only somebody can think of.
LEFT_OPEN = {'E49'}
# linux/kd.h: KDGKBMODE and KDGETMODE, and what logind sets for a session with a picture.
READ_TERMINAL = (
    "import fcntl, struct; terminal = open('/dev/tty1'); "
    "print(*(struct.unpack('i', fcntl.ioctl(terminal, ask, bytes(4)))[0] "
    "for ask in (0x4b44, 0x4b3b)))")
# The quiet exit, while the picture is turned to the right; any other way round it is elsewhere.
TURNED_EXIT = (0.957, 0.833)
K_OFF, KD_GRAPHICS = '4', '1'


def boot(machine, pictures):
    """From the plug to the attract screen, and no prompt on the way."""
    unit = machine.wait_kiosk()
    machine.wait_page(ATTRACT)
    machine.save_screen(pictures / 'attract.png')
    prompts = machine.agent.run('ps -C agetty -o tty= | grep -v ttyS0')[1]
    if prompts:
        raise AssertionError(f'a prompt on the screen: {prompts}')
    seconds = int(unit['ActiveEnterTimestampMonotonic']) / 1e6
    return f'the attract screen {seconds:.1f} s after the kernel began'


def first_start(machine, _):
    """Only a card that cannot paint costs another start, and one."""
    restarts = int(machine.read_unit()['NRestarts'])
    crashes = machine.read_status()['crashes']
    is_plain = machine.agent.run('test -e /run/gza-kiosk/cage.plain')[0] == 0
    if max(restarts, crashes) > is_plain:
        raise AssertionError(f'{restarts} restarts, {crashes} crashes')
    return f'{restarts} restarts, painted {"without" if is_plain else "by"} the graphics card'


def revive(machine, signal):
    """Ends the kiosk by a signal and returns after how many of the machine's seconds it is back."""
    before = machine.read_unit()
    said = machine.agent.ask(f'cut -d" " -f1 /proc/uptime; kill -{signal} {before["MainPID"]}')

    def look():
        unit = machine.read_unit()
        if unit['ActiveState'] == 'active' and unit['MainPID'] != before['MainPID']:
            return int(unit['ActiveEnterTimestampMonotonic']) / 1e6
        return None
    seconds = wait_for(look, machine.explain, SLOW_S) - float(said)
    machine.wait_page(ATTRACT)
    return seconds


def crash(machine, _):
    return ', '.join(f'{signal}: back after {revive(machine, signal):.1f} s'
                     for signal in ('SEGV', 'KILL'))


def freeze(machine, _):
    """A stopped process feeds no watchdog."""
    patience = machine.read_unit()['WatchdogUSec']
    return f'back after {revive(machine, "STOP"):.1f} s, of them patience: {patience}'


def open_languages(machine):
    machine.finger.tap((0.5, 0.5))
    machine.wait_page(LANGUAGES)


def audit(machine, _):
    """Of all ways out only those are open that the installer of a real machine has to close."""
    said = machine.agent.run('gza-kiosk-setup --audit')[1]
    opened = [' '.join(line.split()) for line in said.splitlines() if line.split()[1:2] == ['open']]
    strange = [line for line in opened if line.split()[0] not in LEFT_OPEN]
    if strange:
        raise AssertionError('; '.join(strange))
    return f'{len(opened)} open: ' + '; '.join(opened)


def rest(machine, pictures):
    """What the kiosk and the whole machine hold while nobody is there."""
    machine.save_screen(pictures / 'rest.png')
    status = machine.read_status()
    lines = machine.agent.ask('cat /proc/meminfo').splitlines()
    kib = {line.split(':')[0]: int(line.split()[1]) for line in lines}
    used = (kib['MemTotal'] - kib['MemAvailable']) // 1024
    return (f'the kiosk holds {status["memory_bytes"] // MIB} MiB, the machine {used} MiB of '
            f'{kib["MemTotal"] // 1024}')


def stop(machine, _):
    """A stop in order is no failure."""
    machine.agent.ask('systemctl stop gza-kiosk', SLOW_S)
    unit = machine.read_unit()
    if unit['ActiveState'] != 'inactive' or unit['Result'] != 'success':
        raise AssertionError(f'{unit["ActiveState"]}, {unit["Result"]}')
    machine.agent.ask('systemctl start gza-kiosk', SLOW_S)
    machine.wait_page(ATTRACT)
    return 'stopped without a failure, and started again'


def set_rotation(machine, script):
    """Changes the settings, has them read, and waits until the kiosk has begun anew."""
    before = machine.read_unit()['MainPID']
    machine.agent.ask(f'{script} /etc/gza/kiosk.yaml && systemctl reload gza-kiosk')
    wait_for(lambda: machine.read_unit()['MainPID'] not in (before, '0'), machine.explain, SLOW_S)
    machine.wait_kiosk()
    machine.wait_page(ATTRACT)
    machine.wait_still()


def turn(machine, pictures):
    """The picture, and the touch screen with it."""
    set_rotation(machine, "sed -i '$ a screen: {rotation: 90}'")
    machine.save_screen(pictures / 'turned.png')
    open_languages(machine)
    machine.wait_still()
    machine.save_screen(pictures / 'turned-languages.png')
    machine.finger.tap(TURNED_EXIT)
    machine.wait_page(QUIET)
    set_rotation(machine, "sed -i '/rotation: 90/ d'")
    return 'both turn, and turn back'


def power_cut(machine, _):
    """In the middle of a visit."""
    open_languages(machine)
    before = read_boot(machine)
    machine.cut_power()
    wait_boot(machine, before)
    errors = machine.agent.run('journalctl -b -k -p err --no-pager -q')[1]
    return 'back at the attract screen' + (f'; the kernel says {errors}' if errors else '')


def read_boot(machine):
    return machine.agent.ask('cat /proc/sys/kernel/random/boot_id')


def wait_boot(machine, before):
    """Waits until the machine has begun anew, and the exhibition with it."""
    def look():
        try:
            return machine.agent.is_there() and read_boot(machine) != before
        except AgentError:
            # It has ended between two questions.
            return False
    wait_for(look, 'the machine does not begin anew', SLOW_S)
    machine.wait_kiosk()
    machine.wait_page(ATTRACT)


def limits(machine, _):
    """The service's limits hold for the kiosk, wherever PAM has put it."""
    main = machine.read_unit()['MainPID']
    group = f'/sys/fs/cgroup{machine.agent.ask(f"cut -d: -f3 /proc/{main}/cgroup")}'
    memory, tasks = machine.agent.ask(f'cd {group}; cat memory.max pids.max').split()
    if 'max' in (memory, tasks):
        raise AssertionError(f'{group}: memory {memory}, threads {tasks}')
    for what, script in REFUSED.items():
        machine.agent.ask(script)
        if machine.agent.run(f'echo $$ >{group}/cgroup.procs; {script}')[0] == 0:
            raise AssertionError(f'{group}: {what} is not refused')
    return (f'{int(memory) // MIB} MiB, {tasks} threads, refused {" and ".join(REFUSED)} '
            f'for {group.rsplit("/")[-1]}')


def keys(machine, _):
    """What the kernel itself does with keys it does not do on the exhibition's terminal."""
    mode, is_picture = machine.agent.ask(f'python3 -c "{READ_TERMINAL}"').split()
    for pressed in (('ctrl', 'alt', 'f2'), ('alt', 'right'), ('ctrl', 'alt', 'delete')):
        machine.press(*pressed)
        machine.wait_still()
    active = machine.agent.ask('cat /sys/class/tty/tty0/active')
    if (mode, is_picture, active) != (K_OFF, KD_GRAPHICS, 'tty1'):
        raise AssertionError(f'keyboard mode {mode}, terminal mode {is_picture}, {active} is shown')
    machine.wait_page(ATTRACT)
    return 'other terminals stay closed, and nothing restarts'


def log(machine, _):
    """What the kiosk says is found under the name that docs/technicians.md gives."""
    query = 'journalctl -b -q --no-pager -o cat'
    said = machine.agent.ask(f'{query} _COMM=gza-kiosk').splitlines()
    named = machine.agent.ask(f'{query} -t gza-kiosk').splitlines()
    lost = [line for line in said if line not in named]
    if lost or not said:
        raise AssertionError(f'not found: {lost}')
    return f'all {len(said)} lines are found'


def restart(machine, pictures):
    """By the panel: logind, and the rule that lets the kiosk ask it."""
    before = read_boot(machine)
    panel.end_machine(machine, 'Restart the machine', pictures / 'restart.png')
    wait_boot(machine, before)
    return 'the panel restarts the machine'


def console(machine, pictures):
    """The login prompt takes the exhibition's place, and gives it back."""
    panel.end_machine(machine, 'Leave to the console', pictures / 'leave.png')
    unit = 'gza-kiosk-console.service'
    wait_for(lambda: machine.read_unit(unit)['ActiveState'] == 'active', machine.explain, SLOW_S)
    machine.wait_still()
    machine.save_screen(pictures / 'console.png')
    # Who logs out, and who never comes, ends the prompt.
    machine.agent.ask(f'kill {machine.read_unit(unit)["MainPID"]}')
    machine.wait_kiosk()
    machine.wait_page(ATTRACT)
    return 'a login prompt, and the exhibition after it'


def stick(machine, pictures):
    """udisks, and the rule that lets the kiosk ask it: a bundle comes in, the stick goes out."""
    mounted = 'grep -q " /media/gza-kiosk/BLUE " /proc/mounts'
    current = '/var/lib/gza/content/current'
    machine.plug_stick()
    panel.open_panel(machine)
    panel.enter(machine, 'USB stick')
    wait_for(lambda: machine.agent.run(mounted)[0] == 0, 'the stick is not opened', SLOW_S)
    machine.wait_still()
    machine.save_screen(pictures / 'stick.png')
    panel.touch(machine, 'show.gza')
    panel.agree(machine, pictures / 'bundle.png')
    wait_for(lambda: machine.agent.run(f'test -d {current}/stories')[0] == 0,
             machine.explain, SLOW_S)
    machine.wait_still()
    panel.touch(machine, 'Take the stick out')
    wait_for(lambda: machine.agent.run(mounted)[0] != 0, 'the stick stays open', SLOW_S)
    machine.wait_still()
    machine.save_screen(pictures / 'stick-out.png')
    if machine.agent.run(mounted)[0] == 0:
        raise AssertionError('the stick was opened again')
    machine.pull_stick()
    panel.touch(machine, 'Close the panel')
    machine.wait_page(ATTRACT)
    return 'a bundle was installed from it, and it could be taken out'


def switch_off(machine, pictures):
    panel.end_machine(machine, 'Switch off', pictures / 'switch-off.png')
    machine.wait_off()
    return 'the panel switches the machine off'


ALL = {
    'boot': boot, 'first-start': first_start, 'limits': limits, 'keys': keys, 'log': log,
    'rest': rest, 'audit': audit, 'crash': crash, 'freeze': freeze, 'stop': stop,
    'turn': turn,
    'power-cut': power_cut, 'stick': stick, 'console': console, 'restart': restart,
    'switch-off': switch_off,
}
