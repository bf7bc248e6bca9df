package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another authority has to deal with is handed over to it (案件移送书): the matter, why, by which provision, and the
 * material that goes along.
 *
 * @param addressee the authority that receives it
 * @param party the unit it is about
 * @param source how it was found, for example 现场检查 with the number of its record
 * @param reason why this organ is not competent and the other is
 * @param contact who answers questions, with a telephone number
 */
public record CaseTransferPaper(
        @Filled("受移送机关") Addressee addressee,
        @Filled("当事人") String party,
        @Filled("信用代码") String partyCode,
        @Filled("发现日期") LocalDate foundOn,
        @Filled("发现途径") String source,
        @Filled("移送事项") List<String> matters,
        @Filled("移送理由") String reason,
        @Filled("法律依据") String basis,
        @Filled("移送材料") List<Material> materials,
        @Nullable String contact)
        implements PaperValues {

    /** One piece of what goes along (移送材料). */
    public record Material(int no, @Filled("材料名称") String name, @Nullable String count, @Nullable String remark) {}

    @Override
    public String kind() {
        return "case-transfer";
    }

    @Override
    public String template() {
        return "case-transfer";
    }

    @Override
    public boolean toParty() {
        return false;
    }
}
