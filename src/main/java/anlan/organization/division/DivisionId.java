package anlan.organization.division;

import anlan.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A division in the ledger (区划编号), made of its code, which names it everywhere else. */
public record DivisionId(UUID value) implements Identifier {

    static DivisionId of(String code) {
        return new DivisionId(UUID.nameUUIDFromBytes(("division " + code).getBytes(StandardCharsets.UTF_8)));
    }
}
