package anlan.organization.account;

import anlan.kernel.Identifier;
import java.util.UUID;

/** An account that signs in (账号编号). */
public record AccountId(UUID value) implements Identifier {

    public static AccountId fresh() {
        return new AccountId(Identifier.fresh());
    }
}
