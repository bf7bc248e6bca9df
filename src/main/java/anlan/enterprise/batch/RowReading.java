package anlan.enterprise.batch;

import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.competence.Places;
import anlan.enterprise.Registration;
import anlan.enterprise.RegistrationPolicy;
import anlan.enterprise.RiskLevel;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file as an entry of the register, and says all that is wrong with it. */
final class RowReading {

    /**
     * A row as read.
     *
     * @param faults sentences, empty if the row is good
     */
    record Entry(Registration facts, EnterpriseStatus status, List<String> faults) {}

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final int REMEMBERED = 10_000;
    private static final Pattern NUMBER_OF_STAFF = Pattern.compile("(\\d{1,7})人?");
    private static final Pattern IN_BUSINESS = Pattern.compile("正常|存续|开业|在营");

    private final List<@Nullable ImportField> mapping;
    private final RegistrationPolicy policy;
    private final Trades trades;
    private final Places places;
    private final LocalDate today;
    private final Map<String, Optional<String>> tradesKnown = new HashMap<>();
    private final Map<String, Places.Finding> placesKnown = new HashMap<>();

    RowReading(
            List<@Nullable ImportField> mapping, RegistrationPolicy policy, Trades trades, Places places, LocalDate today) {
        this.mapping = mapping;
        this.policy = policy;
        this.trades = trades;
        this.places = places;
        this.today = today;
    }

    Entry read(List<String> cells) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        for (int i = 0; i < Math.min(cells.size(), mapping.size()); i++) {
            var field = mapping.get(i);
            if (field != null && !cells.get(i).isBlank()) {
                values.put(field, cells.get(i).strip());
            }
        }
        var faults = new ArrayList<String>();
        var status = status(values, faults);
        var facts = RegistrationPolicy.tidy(facts(values, faults));
        policy.faults(facts, today).forEach(fault -> add(faults, fault, values));
        return new Entry(facts, status, faults);
    }

    /** A fault of a cell that could not be read was told already. */
    private static void add(List<String> faults, Refused fault, Map<ImportField, String> values) {
        boolean told = "division".equals(fault.field()) && faults.stream().anyMatch(f -> f.contains("属地"))
                || "riskSource".equals(fault.field()) && !values.containsKey(ImportField.RISK);
        if (!told) {
            faults.add(fault.getMessage());
        }
    }

    private Registration facts(Map<ImportField, String> v, List<String> faults) {
        var risk = risk(v, faults);
        var code = text(v, ImportField.CREDIT_CODE);
        return new Registration(
                text(v, ImportField.NAME), text(v, ImportField.FORMER_NAMES), code.isEmpty() ? null : code,
                text(v, ImportField.NO_CODE_REASON), trade(v, faults), division(v, faults), text(v, ImportField.ADDRESS),
                number(v, ImportField.LATITUDE, faults), number(v, ImportField.LONGITUDE, faults), staff(v, faults),
                text(v, ImportField.LEADER), text(v, ImportField.LEADER_PHONE), text(v, ImportField.SAFETY_MANAGER),
                text(v, ImportField.SAFETY_MANAGER_PHONE), text(v, ImportField.CONTACT), text(v, ImportField.CONTACT_PHONE),
                day(v, faults), risk, risk == null ? "" : v.getOrDefault(ImportField.RISK_SOURCE, "批量导入的文件"),
                text(v, ImportField.TAGS));
    }

    private static String text(Map<ImportField, String> values, ImportField field) {
        return values.getOrDefault(field, "");
    }

    private String trade(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.TRADE);
        var found = remembered(tradesKnown, written, trades::recognise);
        if (!written.isEmpty() && found.isEmpty()) {
            faults.add("行业“" + shorten(written) + "”不在国民经济行业分类（GB/T 4754-2017）中，请写代码或者标准名称。");
        }
        return found.orElse("");
    }

    /** The place as written; where no column tells it, the town whose name the address has. */
    private String division(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.DIVISION);
        var found = written.isEmpty()
                ? places.inAddress(text(values, ImportField.ADDRESS))
                : remembered(placesKnown, written, places::recognise);
        if (found.code().isEmpty()) {
            faults.add(found.fault());
        }
        return found.code();
    }

    /** A file names few trades and places, and each of them often. */
    private static <T> T remembered(Map<String, T> known, String written, Function<String, T> look) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(written, look);
    }

    private static @Nullable BigDecimal number(Map<ImportField, String> values, ImportField field, List<String> faults) {
        var written = text(values, field);
        try {
            return written.isEmpty() || written.length() > 20 ? null : new BigDecimal(written);
        } catch (NumberFormatException e) {
            faults.add(field.label() + "“" + shorten(written) + "”不是数字。");
            return null;
        }
    }

    private static @Nullable Integer staff(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.STAFF);
        var number = NUMBER_OF_STAFF.matcher(written);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        if (!written.isEmpty()) {
            faults.add("从业人数“" + shorten(written) + "”不是整数。");
        }
        return null;
    }

    private static @Nullable LocalDate day(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.ESTABLISHED);
        if (written.isEmpty()) {
            return null;
        }
        var day = DAY.matcher(written);
        try {
            if (SERIAL.matcher(written).matches()) {
                return SERIAL_ZERO.plusDays((long) Double.parseDouble(written));
            }
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            // told below, as for any other text that is no day
        }
        faults.add("成立日期“" + shorten(written) + "”无法识别，应当写成 2020-05-01。");
        return null;
    }

    private static EnterpriseStatus status(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.STATUS);
        if (written.isEmpty() || IN_BUSINESS.matcher(written).find()) {
            return EnterpriseStatus.ACTIVE;
        }
        for (var status : EnterpriseStatus.values()) {
            if (written.contains(status.label())) {
                return status;
            }
        }
        faults.add("经营状态“" + shorten(written) + "”应当是 在业、停产、关闭、注销 之一。");
        return EnterpriseStatus.ACTIVE;
    }

    private static @Nullable RiskLevel risk(Map<ImportField, String> values, List<String> faults) {
        var written = text(values, ImportField.RISK);
        for (var level : RiskLevel.values()) {
            if (written.startsWith(level.colour())) {
                return level;
            }
        }
        if (!written.isEmpty()) {
            faults.add("风险等级“" + shorten(written) + "”应当是 红、橙、黄、蓝 之一。");
        }
        return null;
    }

    private static String shorten(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
