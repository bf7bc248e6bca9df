package anlan.terminal.deed;

import anlan.kernel.Identifier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what two people filled in differently until a person has decided. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConflictStore {

    /** Why a value waits for a decision: two filled in the same field, or it was not in what the party signed. */
    enum Kind { CONFLICT, DISPLACED }

    /** Both values of a field as text. */
    record Clash(SitePath path, String base, String mine, String theirs, String theirsBy, @Nullable Instant theirsAt) {}

    private final JdbcClient jdbc;

    ConflictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later value of the same phone takes the place of its earlier one in a conflict that is still open. */
    Conflict open(Doing doing, Kind kind, Clash clash) {
        var id = jdbc.sql("""
                insert into terminal.conflict (id, deed, subject, device, path, kind, base, mine, theirs, theirs_by, theirs_at)
                values (:id, :deed, :subject, :device, :path, :kind, :base, :mine, :theirs, :by, :at)
                on conflict (subject, path, device) where choice is null do update
                set deed = excluded.deed, kind = excluded.kind, mine = excluded.mine, theirs = excluded.theirs,
                    theirs_by = excluded.theirs_by, theirs_at = excluded.theirs_at
                returning id
                """)
                .param("id", Identifier.fresh()).param("deed", doing.deed().id().value()).param("subject", doing.deed().about())
                .param("device", doing.receipt().device()).param("path", clash.path.toString()).param("kind", kind.name())
                .param("base", clash.base).param("mine", clash.mine).param("theirs", clash.theirs).param("by", clash.theirsBy)
                .param("at", DeedStore.moment(clash.theirsAt)).query(UUID.class).single();
        return new Conflict(id, clash.path.toString(), clash.path.wire(clash.base), clash.path.wire(clash.mine), clash.path.wire(clash.theirs),
                clash.theirsBy, clash.theirsAt);
    }
}
