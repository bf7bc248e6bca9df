package anlan.law;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A workbook was put on the power-and-duty list (权责清单导入), named by the hash of the file. */
public record PowersImported(LawRecordId subject, String fileName, String fileHash, int items, Instant at)
        implements Traceable {

    @Override
    public String summary() {
        return "导入权责清单 " + fileName + "，" + items + " 项（SHA-256 " + fileHash + "）";
    }
}
