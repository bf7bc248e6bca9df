package anlan.enterprise;

import anlan.platform.database.Scope;
import java.util.UUID;

/** Enterprises that tests register, through the public face. All of them are fictional. */
public final class EnterpriseFixtures {

    public static final String BAIJIE = "511703101";
    public static final String SHITI = "511703102";
    public static final Scope BUREAU = Scope.territory("511703", UUID.randomUUID().toString());

    private EnterpriseFixtures() {}

    public static Scope town(String division) {
        return Scope.territory(division, UUID.randomUUID().toString());
    }

    /** A code of its own for each, with a right check character. */
    public static String aCode() {
        var random = UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        return CreditCode.completing(("91511703" + "MA" + random + "0000000").substring(0, 17)).value();
    }

    public static Registration anEntry(String name, String division) {
        return Registration.brief(name, aCode(), "2672", division, "示例村 1 社");
    }
}
