"""Takes the desktop's notifications and writes title and text of each into a file, the argument."""
import sys

from gi.repository import Gio, GLib

XML = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
</interface></node>"""


def called(_bus, _sender, _path, _interface, _method, arguments, invocation):
    with open(sys.argv[1], "a", encoding="utf-8") as file:
        file.write(f"{arguments[3]}\n{arguments[4]}\n")
    invocation.return_value(GLib.Variant("(u)", (1,)))


interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
path = "/org/freedesktop/Notifications"
Gio.bus_own_name(
    Gio.BusType.SESSION,
    "org.freedesktop.Notifications",
    Gio.BusNameOwnerFlags.NONE,
    lambda bus, _name: bus.register_object(path, interface, called, None, None),
    None,
    None,
)
GLib.MainLoop().run()
