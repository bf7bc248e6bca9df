package anlan.cooperation;

import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What our side sent to other bodies, and what became of it (送出的移送、通报): nothing waits there unseen. */
@Service
public class Sent {

    private final ParcelReader reader;
    private final Permissions permissions;
    private final Me me;

    Sent(ParcelReader reader, Permissions permissions, Me me) {
        this.reader = reader;
        this.permissions = permissions;
        this.me = me;
    }

    public Page<Parcel> list(ParcelFilter filter) {
        permissions.require("cooperation.read");
        return reader.page(filter, "", me.get().body());
    }

    public Map<String, Long> counts() {
        permissions.require("cooperation.read");
        return reader.counts("", me.get().body());
    }

    /** The receivers by code, for the filter. */
    public Map<String, String> bodies() {
        permissions.require("cooperation.read");
        var bodies = new LinkedHashMap<String, String>();
        reader.bodies().forEach(b -> bodies.put(b.code(), b.name()));
        return bodies;
    }
}
