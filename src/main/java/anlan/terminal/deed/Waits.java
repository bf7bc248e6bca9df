package anlan.terminal.deed;

import java.util.List;
import java.util.UUID;

/** A deed came before what it needs (先到): nothing of it is kept, the phone sends it again. */
final class Waits extends RuntimeException {

    private final List<UUID> what;

    Waits(List<UUID> what) {
        super("waits", null, false, false);
        this.what = List.copyOf(what);
    }

    List<UUID> what() {
        return what;
    }
}
