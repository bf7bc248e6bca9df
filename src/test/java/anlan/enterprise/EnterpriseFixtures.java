package anlan.enterprise;

import anlan.platform.security.SignedIn;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enterprises that tests register, through the public face. All of them are fictional. */
public final class EnterpriseFixtures {

    public static final String BAIJIE = "511703108";
    public static final String SHITI = "511703115";
    public static final SignedIn BUREAU = aPerson("511703", "", null, "SECTION_HEAD");

    private EnterpriseFixtures() {}

    public static SignedIn town(String division) {
        return aPerson(division, "", null, "SECTION_HEAD");
    }

    public static SignedIn department(String key) {
        return aPerson("511703", key, null, "SECTION_HEAD");
    }

    public static SignedIn theEnterprise(EnterpriseId id) {
        return aPerson("511703", "", id.value(), "ENTERPRISE");
    }

    public static SignedIn aPerson(String division, String supervisor, @Nullable UUID enterprise, String post) {
        var id = UUID.randomUUID();
        return new SignedIn(
                id, "tester", id, "测试员", "yj", "区应急管理局", "测试", division, supervisor, enterprise, Set.of(post), false,
                Instant.EPOCH);
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
