package anlan.enterprise.web;

import anlan.enterprise.Registration;
import anlan.enterprise.RiskLevel;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed into the form of an enterprise, as it was typed. */
record RegistrationForm(
        @Nullable String name, @Nullable String formerNames, @Nullable String creditCode, @Nullable String noCodeReason,
        @Nullable String trade, @Nullable String division, @Nullable String address, @Nullable String latitude,
        @Nullable String longitude, @Nullable String staff, @Nullable String leader, @Nullable String leaderPhone,
        @Nullable String safetyManager, @Nullable String safetyManagerPhone, @Nullable String contact,
        @Nullable String contactPhone, @Nullable String established, @Nullable RiskLevel risk, @Nullable String riskSource,
        @Nullable String tags, @Nullable String reason, @Nullable Integer version, @Nullable Boolean confirmed) {

    static final RegistrationForm EMPTY = new RegistrationForm(
            "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", null, "", "", "", null, null);

    static RegistrationForm of(Registration r, int version) {
        return new RegistrationForm(
                r.name(), r.formerNames(), Objects.toString(r.creditCode(), ""), r.noCodeReason(), r.trade(), r.division(),
                r.address(), Objects.toString(r.latitude(), ""), Objects.toString(r.longitude(), ""),
                Objects.toString(r.staff(), ""), r.leader(), r.leaderPhone(), r.safetyManager(), r.safetyManagerPhone(),
                r.contact(), r.contactPhone(), Objects.toString(r.established(), ""), r.risk(), r.riskSource(), r.tags(),
                "", version, null);
    }

    /** The entry; refused beside the field where a figure or a day cannot be read. */
    Registration entry(Trades trades) {
        var typed = text(trade);
        if (typed.isEmpty()) {
            throw new Refused("请选择行业：输入代码或者名称中的字，从列表中选择。").at("trade");
        }
        return draft(trades, true);
    }

    /** The same with whatever can be read, to look for duplicates while typing. */
    Registration draft(Trades trades, boolean strictly) {
        var code = text(creditCode);
        return new Registration(
                text(name), text(formerNames), code.isEmpty() ? null : code, text(noCodeReason),
                trades.recognise(text(trade)).orElse(text(trade)), text(division), text(address),
                number("latitude", latitude, strictly), number("longitude", longitude, strictly), people(strictly),
                text(leader), text(leaderPhone), text(safetyManager), text(safetyManagerPhone), text(contact),
                text(contactPhone), day(strictly), risk, text(riskSource), text(tags));
    }

    private static @Nullable BigDecimal number(String field, @Nullable String typed, boolean strictly) {
        var text = text(typed);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return unreadable(field, "“" + text + "”不是经纬度，应当写成 31.207 这样的小数。", strictly);
        }
    }

    private @Nullable Integer people(boolean strictly) {
        var text = text(staff);
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return unreadable("staff", "从业人数“" + text + "”不是整数。", strictly);
        }
    }

    private @Nullable LocalDate day(boolean strictly) {
        var text = text(established);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return unreadable("established", "成立日期“" + text + "”无法识别，应当写成 2020-05-01。", strictly);
        }
    }

    private static <T> @Nullable T unreadable(String field, String sentence, boolean strictly) {
        if (strictly) {
            throw new Refused(sentence).at(field);
        }
        return null;
    }

    boolean looked() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** The version the form was opened on; without one it counts as long overtaken. */
    int known() {
        return version == null ? -1 : version;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
