package anlan.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an enterprise (企业登记表). Leader, safety manager, contact and their telephones are personal data.
 *
 * @param formerNames one a line
 * @param noCodeReason why there is no credit code, for a sole trader that has none
 * @param trade code of GB/T 4754-2017, two to four digits; empty if not yet classified
 * @param division nine digits of a town or twelve of a village
 * @param tags words separated by spaces
 */
public record Registration(
        String name,
        String formerNames,
        @Nullable String creditCode,
        String noCodeReason,
        String trade,
        String division,
        String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable Integer staff,
        String leader,
        String leaderPhone,
        String safetyManager,
        String safetyManagerPhone,
        String contact,
        String contactPhone,
        @Nullable LocalDate established,
        @Nullable RiskLevel risk,
        String riskSource,
        String tags) {

    /** The shortest entry: a workshop met by chance. */
    public static Registration brief(String name, @Nullable String creditCode, String trade, String division, String address) {
        return new Registration(
                name, "", creditCode, creditCode == null ? "个体工商户，未取得代码" : "", trade, division, address, null, null,
                null, "", "", "", "", "", "", null, null, "", "");
    }

    public List<String> formerNameList() {
        return formerNames.lines().toList();
    }

    public List<String> tagList() {
        return tags.isBlank() ? List.of() : List.of(tags.split(" "));
    }

    /** What was shown masked and came back unchanged is what it was before. */
    public Registration keepingMasked(Registration known) {
        return new Registration(
                name, formerNames, creditCode, noCodeReason, trade, division, address, latitude, longitude, staff,
                leader.equals(Masking.person(known.leader)) ? known.leader : leader,
                leaderPhone.equals(Masking.phone(known.leaderPhone)) ? known.leaderPhone : leaderPhone,
                safetyManager.equals(Masking.person(known.safetyManager)) ? known.safetyManager : safetyManager,
                safetyManagerPhone.equals(Masking.phone(known.safetyManagerPhone))
                        ? known.safetyManagerPhone : safetyManagerPhone,
                contact.equals(Masking.person(known.contact)) ? known.contact : contact,
                contactPhone.equals(Masking.phone(known.contactPhone)) ? known.contactPhone : contactPhone,
                established, risk, riskSource, tags);
    }

    /** The entry as it is shown to who may not read personal data. */
    public Registration masked() {
        return new Registration(
                name, formerNames, creditCode, noCodeReason, trade, division, address, latitude, longitude, staff,
                Masking.person(leader), Masking.phone(leaderPhone), Masking.person(safetyManager),
                Masking.phone(safetyManagerPhone), Masking.person(contact), Masking.phone(contactPhone),
                established, risk, riskSource, tags);
    }

    /** The town the place lies in. */
    String town() {
        return division.length() < 9 ? division : division.substring(0, 9);
    }
}
