package anlan.enterprise;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What happened to the file of an enterprise (档案变动). */
public sealed interface EnterpriseEvent extends Traceable {

    /** An enterprise was entered in the register (企业登记). */
    record EnterpriseRegistered(EnterpriseId enterprise, String name, String division, String supervisor, String trade, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return "登记企业：" + name;
        }
    }

    /** The entry of an enterprise was changed (档案变更): what, from what to what, and why. Personal data are masked in it. */
    record EnterpriseCorrected(EnterpriseId enterprise, List<Changes.Change> changes, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return "变更档案 " + changes.size() + " 项：" + String.join("、", changes.stream().map(Changes.Change::field).toList());
        }
    }

    /** An enterprise came under other regulators (管辖变更): its place or its trade changed. */
    record EnterpriseRelocated(EnterpriseId enterprise, String fromDivision, String toDivision, String fromSupervisor, String toSupervisor, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return "管辖变更：" + (fromDivision.equals(toDivision) ? "" : "属地 " + fromDivision + " 改为 " + toDivision + " ")
                    + (fromSupervisor.equals(toSupervisor) ? "" : "行业部门 " + fromSupervisor + " 改为 " + toSupervisor);
        }
    }

    /** An enterprise stopped, resumed, was shut or struck off (经营状态变更). */
    record EnterpriseStatusChanged(EnterpriseId enterprise, EnterpriseStatus from, EnterpriseStatus to, LocalDate since, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return "经营状态由“" + from.label() + "”变为“" + to.label() + "”：" + reason;
        }
    }

    /** Two files turned out to be one enterprise (档案合并): the merged one stays as an alias of the keeper. */
    record EnterprisesMerged(EnterpriseId keeper, EnterpriseId merged, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return keeper;
        }

        @Override
        public String summary() {
            return "合并重复档案：" + reason;
        }
    }

    /** A merging was undone (撤销合并): the alias is a file of its own again. */
    record EnterprisesUnmerged(EnterpriseId keeper, EnterpriseId merged, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return keeper;
        }

        @Override
        public String summary() {
            return "撤销档案合并：" + reason;
        }
    }

    /** An agency was named by hand as a regulator of an enterprise (指定监管部门), or released again. */
    record RegulatorAssigned(EnterpriseId enterprise, Capacity capacity, String agency, boolean released, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return (released ? "解除" : "指定") + capacity.label() + "部门 " + agency + "：" + reason;
        }
    }

    /** Masked personal data of an enterprise were shown in full (查看个人信息), and why. */
    record PersonalDataRead(EnterpriseId enterprise, String reason, Instant at) implements EnterpriseEvent {

        @Override
        public EnterpriseId subject() {
            return enterprise;
        }

        @Override
        public String summary() {
            return "查看完整的人员姓名和电话：" + reason;
        }
    }

    /** All enterprises of a trade went to the department that is in charge of it now (行业分工变更); who is none is empty. */
    record TradeResupervised(BatchId batch, String trade, String supervisor, long count, Instant at) implements EnterpriseEvent {

        @Override
        public BatchId subject() {
            return batch;
        }

        @Override
        public String summary() {
            return "行业 %s 的企业 %,d 家改由 %s 监管".formatted(trade, count, supervisor.isEmpty() ? "（无）" : supervisor);
        }
    }

    /** A list of enterprises was taken out as a file (导出名录): which, how many, masked or not. */
    record EnterprisesExported(BatchId export, String conditions, long rows, boolean masked, Instant at)
            implements EnterpriseEvent {


        @Override
        public BatchId subject() {
            return export;
        }

        @Override
        public String summary() {
            return "导出企业 %,d 家（%s），人员信息%s".formatted(rows, conditions, masked ? "已脱敏" : "未脱敏");
        }
    }

    /** A file of enterprises was taken in, as one deed (批量导入); the rows carry the number of the import. */
    record EnterprisesImported(BatchId importId, String fileName, String sha256, long taken, long left, Instant at)
            implements EnterpriseEvent {


        @Override
        public BatchId subject() {
            return importId;
        }

        @Override
        public String summary() {
            return "导入企业 %,d 家%s，文件“%s”，SHA-256 %s".formatted(
                    taken, left > 0 ? "，%,d 行有错未导入".formatted(left) : "", fileName, sha256);
        }
    }
}
