package anlan.law;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A workbook was put into the table of tiers (裁量阶次导入), named by the hash of the file. */
public record TiersImported(LawRecordId subject, String fileName, String fileHash, int items, Instant at)
        implements Traceable {

    @Override
    public String summary() {
        return "导入裁量阶次 " + fileName + "，" + items + " 项（SHA-256 " + fileHash + "）";
    }
}
