package anlan.crash;

import anlan.enterprise.CreditCode;
import anlan.testing.District;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A file of fictional enterprises to be imported. */
final class Enterprises {

    private Enterprises() {}

    static byte[] file(int rows, Random chance) {
        int batch = chance.nextInt(10_000);
        var text = new StringBuilder("企业名称,统一社会信用代码,行业代码,属地代码,地址\n");
        for (int i = 0; i < rows; i++) {
            text.append("达川区示例").append(batch).append('第').append(i).append("厂,")
                    .append(CreditCode.completing("91511703K%03d%05d".formatted(batch % 1000, i)).value())
                    .append(",2672,").append(District.TOWN_A).append(",示例村 ").append(i).append(" 号\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the columns mean, as the form sends it. */
    static String[] columns() {
        return new String[] {"column", "NAME", "column", "CREDIT_CODE", "column", "TRADE", "column", "DIVISION", "column", "ADDRESS",
            "encoding", "UTF_8"};
    }
}
