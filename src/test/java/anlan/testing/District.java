package anlan.testing;

import anlan.enterprise.CreditCode;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.hazard.OrderId;
import anlan.hazard.Orders;
import anlan.inspection.VisitId;
import anlan.organization.NewOfficer;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.organization.account.Accounts.NewAccount;
import anlan.platform.database.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A small fictional district, made once in a context through the public faces: the section 危化股 with its head and two
 * officers, two towns with their officers, a department, and an enterprise in each town.
 */
public final class District {

    public static final String PASSWORD = "yu-hou-chun-shan-7";
    public static final String TOWN_A = "511703108";
    public static final String TOWN_B = "511703105";

    /** The heads of the section and of the towns approve; the others go out in pairs. */
    public static final String SECTION_HEAD = "d-gu-zhang", OFFICER = "d-zhifa-1", COLLEAGUE = "d-zhifa-2";
    public static final String A_HEAD = "d-jia-zhen", A_OFFICER = "d-jia-1", A_COLLEAGUE = "d-jia-2";
    public static final String B_HEAD = "d-yi-zhen", B_OFFICER = "d-yi-1", B_COLLEAGUE = "d-yi-2";
    public static final String DEPARTMENT = "d-zhujian", CLERK = "d-fagui", ADMINISTRATOR = "d-guanli", DISCIPLINE = "d-jijian";
    public static final String A_ACCOUNT = "d-qiye-jia", B_ACCOUNT = "d-qiye-yi";

    private static final LocalDate JOINED = LocalDate.of(2024, 1, 8);
    private static final LocalDate VALID = LocalDate.of(2030, 1, 7);
    private static final Map<ApplicationContext, District> MADE = new IdentityHashMap<>();

    private final ApplicationContext context;
    private final Map<String, OfficerId> people = new HashMap<>();
    private final Map<String, Authentication> signedIn = new HashMap<>();
    private int serial = 100;

    private District(ApplicationContext context) {
        this.context = context;
    }

    /** The district of this context; the first who asks makes it. */
    public static synchronized District of(ApplicationContext context) {
        MADE.keySet().removeIf(other -> other instanceof ConfigurableApplicationContext ended && !ended.isActive());
        return MADE.computeIfAbsent(context, c -> {
            var district = new District(c);
            Scope.SYSTEM.run(district::appoint);
            return district;
        });
    }

    private void appoint() {
        person(SECTION_HEAD, "王甲", "yj-wh", VALID, Post.SECTION_HEAD, Post.OFFICER);
        person(OFFICER, "李乙", "yj-wh", VALID, Post.OFFICER);
        person(COLLEAGUE, "张丙", "yj-wh", VALID, Post.OFFICER);
        person(A_HEAD, "陈己", "town-" + TOWN_A, VALID, Post.TOWN_HEAD);
        person(A_OFFICER, "杨庚", "town-" + TOWN_A, VALID, Post.OFFICER, Post.SECTION_HEAD);
        person(A_COLLEAGUE, "赵辛", "town-" + TOWN_A, VALID, Post.OFFICER);
        person(B_HEAD, "黄壬", "town-" + TOWN_B, VALID, Post.TOWN_HEAD);
        person(B_OFFICER, "周癸", "town-" + TOWN_B, VALID, Post.OFFICER, Post.SECTION_HEAD);
        person(B_COLLEAGUE, "吴甲", "town-" + TOWN_B, VALID, Post.OFFICER);
        person(DEPARTMENT, "徐癸", "zj", VALID, Post.SECTION_HEAD, Post.OFFICER);
        person(CLERK, "周壬", "yj-fz", VALID, Post.LAW_CLERK);
        person(ADMINISTRATOR, "孙乙", "yj", VALID, Post.ADMINISTRATOR);
        person(DISCIPLINE, "吴丁", "jw", VALID, Post.DISCIPLINE);
    }

    /** Appoints somebody with an account and a certificate until that day. */
    public OfficerId person(String username, String name, String agency, LocalDate validTo, Post... posts) {
        var officer = Scope.SYSTEM.within(() -> {
            var officers = bean(Officers.class);
            var id = officers.appoint(new NewOfficer(name, "", agency, true, JOINED));
            for (var post : posts) {
                officers.give(id, agency, post, JOINED);
            }
            officers.certify(id, "SC511703D" + serial++, "行政执法证", JOINED, validTo);
            bean(Accounts.class).openWith(NewAccount.of(id, username, name), PASSWORD);
            return id;
        });
        people.put(username, officer);
        return officer;
    }

    /** Registers a chemical works and opens its account. */
    public UUID enterprise(String name, String town, String account) {
        var entry = Registration.brief(name, aCode(), "2611", town, "示例路 1 号");
        return Scope.SYSTEM.within(() -> {
            var id = bean(Enterprises.class).register(entry).value();
            bean(Accounts.class).openWith(NewAccount.ofEnterprise(id, account, "安全员某"), PASSWORD);
            return id;
        });
    }

    /** A code of its own for each, with a right check character. */
    public synchronized String aCode() {
        return CreditCode.completing("91511703YL%07d".formatted(serial++)).value();
    }

    public UUID id(String username) {
        return people.get(username).value();
    }

    /** Does something as that person, signed in as at the door. */
    public void as(String username, Runnable deed) {
        var person = signedIn.computeIfAbsent(username, name -> bean(AuthenticationProvider.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD)));
        var before = SecurityContextHolder.getContext();
        var holder = SecurityContextHolder.createEmptyContext();
        holder.setAuthentication(person);
        SecurityContextHolder.setContext(holder);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public FieldWork fieldWork() {
        return new FieldWork(this);
    }

    public OrderId orderOf(VisitId visit) {
        return Scope.SYSTEM.within(() -> bean(Orders.class).ofVisit(visit.value()).orElseThrow());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
