package anlan.insight;

/** Something that was done to the ledger behind the program's back (账本异常), each kind with its own sentence. */
sealed interface LedgerFault {

    record Altered(long seq) implements LedgerFault {
        @Override
        public String sentence() {
            return "第 " + seq + " 条：内容被改动";
        }
    }

    record Missing(long from, long to) implements LedgerFault {
        @Override
        public String sentence() {
            return from == to ? "第 " + from + " 条：被删除" : "第 " + from + " 至 " + to + " 条：被删除";
        }
    }

    record Reordered(long seq, long originally) implements LedgerFault {
        @Override
        public String sentence() {
            return "第 " + seq + " 条：次序被调换，原为第 " + originally + " 条";
        }
    }

    record Unlinked(long seq) implements LedgerFault {
        @Override
        public String sentence() {
            return "第 " + seq + " 条：与前一条不衔接，其前的条目被改写";
        }
    }

    record CutTail(long last, long signed) implements LedgerFault {
        @Override
        public String sentence() {
            return "账本尾部被截断：已签名至第 " + signed + " 条，现在只到第 " + last + " 条";
        }
    }

    record Rebuilt(long seq) implements LedgerFault {
        @Override
        public String sentence() {
            return "第 " + seq + " 条：与签名头不符，账本被重建";
        }
    }

    record ForgedHead(int line, String how) implements LedgerFault {
        @Override
        public String sentence() {
            return "签名头文件第 " + line + " 行：" + how;
        }
    }

    record NoHeads(long entries) implements LedgerFault {
        @Override
        public String sentence() {
            return "账本有 " + entries + " 条，但签名头文件或公钥缺失，不能证明未被重建";
        }
    }

    String sentence();
}
