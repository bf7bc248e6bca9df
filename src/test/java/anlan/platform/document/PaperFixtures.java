package anlan.platform.document;

import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.CaseTransferPaper;
import anlan.platform.document.form.ExtensionReplyPaper;
import anlan.platform.document.form.InspectionRecordPaper;
import anlan.platform.document.form.InspectionSchemePaper;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.OnSiteMeasurePaper;
import anlan.platform.document.form.Opinion;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.platform.document.form.RectificationOrderPaper.PaperItem;
import anlan.platform.document.form.ReinspectionOpinionPaper;
import anlan.platform.document.form.ResumptionReviewPaper;
import anlan.platform.document.form.ServiceReceiptPaper;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.form.Signature;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The papers of one visit to a fictional wood workshop. */
public final class PaperFixtures {

    public static final LocalDate VISIT = LocalDate.of(2026, 3, 10);
    public static final LocalDate RECHECK = LocalDate.of(2026, 4, 2);
    public static final String RECORD_NUMBER = "（达川）应急检记〔2026〕12号";
    public static final String ORDER_NUMBER = "（达川）应急责改〔2026〕9号";

    private PaperFixtures() {}

    public static Organ anOrgan() {
        return new Organ(
                "5117030001", "达川区应急管理局", "达川", "应急", Organ.USUAL_PATTERN,
                "达州市达川区人民政府", "达州市应急管理局", "达州市达川区人民法院", false);
    }

    public static Organ anOrganWithRedHead() {
        return new Organ(
                "5117030001", "达川区应急管理局", "达川", "应急", Organ.USUAL_PATTERN,
                "达州市达川区人民政府", "达州市应急管理局", "达州市达川区人民法院", true);
    }

    public static Addressee aWorkshop() {
        return Addressee.unit("达州示例木业有限公司");
    }

    public static List<Signature> twoOfficers(LocalDate day) {
        return List.of(
                Signature.officer("王甲", "20260001", aSignaturePicture(1), day),
                Signature.officer("李乙", "20260002", aSignaturePicture(2), day));
    }

    public static Signature aUnitSignature(LocalDate day) {
        return Signature.of("陈丙", aSignaturePicture(3), day);
    }

    public static InspectionSchemePaper aScheme() {
        return new InspectionSchemePaper(
                aWorkshop(), "达州市达川区示例大道100号", "赵戊", "0818-0000000", "木质家具制造（2110）",
                "2026年度安全生产监督检查计划", VISIT.atTime(9, 0), VISIT.atTime(12, 0), twoOfficers(VISIT.minusDays(1)),
                List.of("安全生产教育和培训", "特种作业人员持证上岗", "设备安全防护", "安全警示标志", "消防通道和疏散出口", "用电安全"),
                "查阅资料、现场查看、询问有关人员",
                new Opinion("同意。", Signature.of("李丁", aSignaturePicture(4), VISIT.minusDays(1))), null);
    }

    public static InspectionRecordPaper aRecord() {
        return aRecord(aUnitSignature(VISIT), 5);
    }

    public static InspectionRecordPaper aRecord(Signature present, int findings) {
        var texts = List.of(
                "焊工孙己在机加工车间进行焊接作业，未取得特种作业操作证",
                "2025年度安全生产教育和培训档案未记录4名新进人员的培训时间、内容和考核结果",
                "喷漆车间入口和调漆间未设置明显的安全警示标志",
                "2号木工平刨床刀轴外露，未安装防护罩",
                "配电室门前堆放板材，占用疏散通道");
        return new InspectionRecordPaper(
                aWorkshop(), "达州市达川区示例大道100号", "91511703MA0000000X", "陈丙", "赵戊　安全管理员", "0818-0000000",
                "机加工车间、喷漆车间、配电室、安全管理办公室", VISIT.atTime(9, 10), VISIT.atTime(11, 30), twoOfficers(VISIT), false,
                "按照现场检查方案（达川）应急检方〔2026〕11号，检查教育培训、特种作业、设备防护、警示标志、消防通道和用电共6类23项，合格18项，不合格5项：",
                IntStream.range(0, findings)
                        .mapToObj(i -> new InspectionRecordPaper.Finding(texts.get(i % 5), "照片" + (i + 1)))
                        .toList(),
                List.of("第1项，责令孙己立即停止焊接作业；第5项当场改正，通道已恢复畅通（照片7）；第1项至第4项另发责令限期整改指令书（达川）应急责改〔2026〕9号。"),
                "记录属实，无补充。", present);
    }

    public static RectificationOrderPaper anOrder() {
        return anOrder(aUnitSignature(VISIT), aWorkshop(), 4);
    }

    public static RectificationOrderPaper anOrder(Signature signature, Addressee addressee, int items) {
        var usual = List.of(
                new PaperItem(1, "焊工孙己未取得特种作业操作证上岗作业", "《中华人民共和国安全生产法》第三十条第一款",
                        "立即停止其焊接作业，由持证人员上岗", LocalDate.of(2026, 3, 31)),
                new PaperItem(2, "未如实记录4名新进人员的安全生产教育和培训情况", "《中华人民共和国安全生产法》第二十八条第四款",
                        "补训、考核并如实建档", LocalDate.of(2026, 3, 20)),
                new PaperItem(3, "喷漆车间入口和调漆间未设置明显的安全警示标志", "《中华人民共和国安全生产法》第三十五条",
                        "设置安全警示标志", LocalDate.of(2026, 3, 20)),
                new PaperItem(4, "2号木工平刨床刀轴外露，未安装防护罩", "《中华人民共和国安全生产法》第三十六条第一款",
                        "立即停用，安装防护罩", LocalDate.of(2026, 3, 31)));
        return new RectificationOrderPaper(
                addressee, VISIT, RECORD_NUMBER, "《中华人民共和国安全生产法》第六十五条第一款第二项、第三项",
                IntStream.range(0, items)
                        .mapToObj(i -> usual.get(i % 4))
                        .map(i -> new PaperItem(i.no(), i.problem(), i.provision(), i.requirement(), i.due()))
                        .toList(),
                twoOfficers(VISIT), signature);
    }

    public static OnSiteMeasurePaper aMeasure() {
        return new OnSiteMeasurePaper(
                aWorkshop(), VISIT, RECORD_NUMBER,
                List.of("喷漆车间未设置可燃气体报警装置，通风系统停用，作业人员7人正在喷漆"),
                "《中华人民共和国安全生产法》第六十五条第一款第三项、《安全生产违法行为行政处罚办法》第二十二条第一款第三项",
                Set.of(OnSiteMeasurePaper.Measure.WITHDRAW, OnSiteMeasurePaper.Measure.STOP_USE), "喷漆车间",
                LocalDateTime.of(2026, 3, 10, 11, 0), null, twoOfficers(VISIT),
                Signature.refused("陈丙", "对停用喷漆车间有异议", "示例村民委员会　周庚", VISIT));
    }

    public static ExtensionReplyPaper aReply() {
        return new ExtensionReplyPaper(
                aWorkshop(), ORDER_NUMBER, VISIT, LocalDate.of(2026, 3, 24), "3月22日暴雨致厂区道路中断，防护罩不能运达",
                List.of(
                        new ExtensionReplyPaper.Extension(1, "焊工未取得特种作业操作证上岗作业", LocalDate.of(2026, 3, 31), null),
                        new ExtensionReplyPaper.Extension(
                                4, "2号木工平刨床未安装防护罩", LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 15))),
                "道路中断属于不可抗力，准予第4项延期；第1项与道路中断无关");
    }

    public static ReinspectionOpinionPaper anOpinion() {
        return new ReinspectionOpinionPaper(
                aWorkshop(), ORDER_NUMBER, VISIT, LocalDate.of(2026, 3, 31), RECHECK, false,
                List.of(
                        new ReinspectionOpinionPaper.Recheck(1, "焊工无操作证上岗", "已调离，现任焊工持有效证件", true),
                        new ReinspectionOpinionPaper.Recheck(2, "未如实记录教育和培训情况", "4人已补训、考核，档案齐全", true),
                        new ReinspectionOpinionPaper.Recheck(3, "未设置安全警示标志", "两处标志已设置，位置明显", true),
                        new ReinspectionOpinionPaper.Recheck(4, "平刨床未安装防护罩", "仍在使用，未安装（照片2张）", false)),
                "第4项逾期未改正。责令你单位立即停止使用2号木工平刨床；对逾期未改正的行为，本机关依法处理。",
                "情况属实，防护罩已订购。", twoOfficers(RECHECK), aUnitSignature(RECHECK));
    }

    public static ResumptionReviewPaper aResumption(boolean agreed) {
        return new ResumptionReviewPaper(
                aWorkshop(), "（达川）应急现决〔2026〕3号", VISIT, "暂时停产停业（打磨车间）", RECHECK.minusDays(3),
                "打磨车间粉尘已清理，除尘系统锁气卸灰装置已安装并试运行正常", RECHECK,
                agreed ? "打磨车间积尘已清除，除尘系统锁气卸灰装置运行正常，粉尘清扫制度和记录齐全" : "除尘系统锁气卸灰装置尚未安装，打磨车间仍有积尘",
                "《中华人民共和国安全生产法》第六十五条第一款第三项", agreed,
                agreed ? "重大事故隐患已经排除，同意恢复" : "重大事故隐患尚未排除", agreed ? RECHECK : null, twoOfficers(RECHECK),
                Signature.of("周丙", aSignaturePicture(5), RECHECK));
    }

    public static CaseTransferPaper aTransfer() {
        return new CaseTransferPaper(
                Addressee.unit("达州市达川区消防救援大队"), "达州示例木业有限公司", "91511703MA0000001X", VISIT,
                "现场检查（现场检查记录：" + RECORD_NUMBER + "）",
                List.of("成品仓库占用消防车通道堆放木材", "打磨车间疏散出口加装栅栏门并上锁"),
                "消防车通道和疏散出口的监督管理属于消防救援机构职责", "《中华人民共和国安全生产法》第六十九条第一款",
                List.of(new CaseTransferPaper.Material(1, "现场检查记录" + RECORD_NUMBER + "复印件", "1份", null),
                        new CaseTransferPaper.Material(2, "现场照片", "6张", "刻录光盘1张")),
                "王甲，0818-0000000");
    }

    public static ServiceReceiptPaper aReceipt() {
        return new ServiceReceiptPaper(
                aWorkshop(),
                List.of(
                        new ServiceReceiptPaper.Served("现场检查记录", RECORD_NUMBER, 1),
                        new ServiceReceiptPaper.Served("责令限期整改指令书", ORDER_NUMBER, 1)),
                "达州市达川区示例大道100号", ServiceWay.DIRECT, VISIT.atTime(11, 40), aUnitSignature(VISIT), null, null,
                twoOfficers(VISIT), null, null);
    }

    public static LetterPaper aSummons() {
        return new LetterPaper("interview-summons", Addressee.person("孙己"), List.of(), List.of(
                LetterPaper.Part.text("本机关正在调查达州示例木业有限公司涉嫌未按规定进行安全生产教育和培训案。依照《中华人民共和国行政处罚法》第五十五条第二款的规定，请你接受询问调查："),
                LetterPaper.Part.headed("一、时间", List.of("2026年3月12日9时00分。")), LetterPaper.Part.headed("二、地点", List.of("达川区应急管理局询问室。")),
                LetterPaper.Part.headed("三、携带的证件和材料", List.of("本人身份证件；劳动合同。")),
                LetterPaper.Part.headed("四、询问人", List.of("王甲（执法证号 20260001）、李乙（执法证号 20260002）。"))),
                "五、权利和义务", "联系人：王甲、李乙　　联系单位：达川区应急管理局", List.of(), null);
    }

    public static LetterPaper aDailyPenalty() {
        return new LetterPaper("daily-penalty", aWorkshop(), List.of("当事人：达州示例木业有限公司", "统一社会信用代码：91511703MA0000000X", "地址：达州市达川区示例大道100号　法定代表人（负责人）：陈丙"), List.of(
                LetterPaper.Part.text("2026年4月3日，本机关对你单位涉嫌未按规定进行安全生产教育和培训，拒不改正（按日连续处罚）立案调查，现已终结。"),
                LetterPaper.Part.headed("一、违法事实和证据", List.of("经查，你单位被责令改正并处罚款后，4名新进人员仍未经培训上岗。")),
                LetterPaper.Part.headed("二、告知和陈述、申辩", List.of("你单位在规定期限内未陈述、申辩，未要求听证。")),
                LetterPaper.Part.headed("三、处罚理由、种类和依据", List.of("上述行为应当依照《中华人民共和国安全生产法》第一百一十二条的规定给予处罚。决定处罚如下：", "合计罚款人民币陆拾万元整（¥600,000.00）。")),
                LetterPaper.Part.table("按日连续处罚的计算：", List.of("原处罚决定、责令改正", "计罚起止", "日数和每日", "合计"), List.of(List.of("（达川）应急罚〔2026〕7号；" + ORDER_NUMBER + "（2026年3月10日）",
                        "2026年3月11日至2026年3月25日", "15日，每日¥40,000.00", "¥600,000.00"))),
                LetterPaper.Part.headed("四、履行和救济的方式、期限", List.of("代收机构：示例银行达川支行。"))), null, null, List.of(), null);
    }

    public static LetterPaper anEnforcementDecision() {
        return new LetterPaper("enforcement-decision", aWorkshop(), List.of("当事人：达州示例木业有限公司", "统一社会信用代码：91511703MA0000000X", "地址：达州市达川区示例大道100号　法定代表人（负责人）：陈丙"), List.of(
                LetterPaper.Part.headed("一、理由", List.of("本机关于2026年3月20日对你单位作出（达川）应急罚〔2026〕7号行政处罚决定，2026年3月22日送达。你单位在法定期限内不申请行政复议、不提起行政诉讼，又不履行；2026年10月8日收到催告书（达川）应急催〔2026〕3号，催告期满仍不履行。你单位有履行能力，没有正当理由。")),
                LetterPaper.Part.headed("二、依据和决定", List.of("至今日应缴罚款和加处罚款合计人民币陆万元整（¥60,000.00）。依照《中华人民共和国行政强制法》第三十七条、第四十六条第三款的规定，本机关决定强制执行。")),
                LetterPaper.Part.headed("三、执行的方式和时间", List.of("方式：将在本案中已经查封、扣押的财物（木工平刨床1台）委托示例拍卖有限公司依法拍卖，价款抵缴罚款，余款退还你单位。", "时间：自2026年11月10日10时00分起。执行以前你单位履行全部义务的，不再执行。"))),
                "四、救济途径和期限", "联系人：王甲、李乙　　联系单位：达川区应急管理局", List.of(), null);
    }

    public static LetterPaper anAgreement() {
        return new LetterPaper("execution-agreement", aWorkshop(), List.of("当事人：达州示例木业有限公司", "统一社会信用代码：91511703MA0000000X", "地址：达州市达川区示例大道100号　法定代表人（负责人）：陈丙"), List.of(
                LetterPaper.Part.text("本机关于2026年3月20日对你单位作出（达川）应急罚〔2026〕7号行政处罚决定，经催告尚未履行完毕。分阶段履行不损害公共利益和他人合法权益。依照《中华人民共和国行政强制法》第四十二条的规定，双方就履行达成如下协议："),
                LetterPaper.Part.headed("一、减免", List.of("你单位采取下列补救措施：补训全部人员。减免加处罚款人民币伍佰元整（¥500.00），罚款本数不减免。")),
                LetterPaper.Part.headed("二、分阶段履行", List.of("尚应缴纳的罚款和加处罚款人民币叁万肆仟元整（¥34,000.00），按下列各期缴纳：")),
                LetterPaper.Part.table(null, List.of("期次", "缴至", "金额", "大写"), List.of(List.of("第1期", "2026年7月31日", "¥24,000.00", "人民币贰万肆仟元整"), List.of("第2期", "2026年8月31日", "¥10,000.00", "人民币壹万元整"))),
                LetterPaper.Part.headed("三、不履行的后果", List.of("任何一期到期没有缴清的，本机关恢复强制执行，减免不再适用。"))),
                null, "联系人：王甲、李乙　　联系单位：达川区应急管理局", twoOfficers(VISIT), aUnitSignature(VISIT));
    }

    public static LetterPaper aGoodsNotice() {
        return new LetterPaper("goods-transfer-notice", aWorkshop(), List.of(), List.of(
                LetterPaper.Part.text("本机关在办理你单位危险作业一案中，发现违法行为涉嫌犯罪，已以（达川）应急移刑〔2026〕1号移送达州市公安局达川区分局。依照《中华人民共和国行政强制法》第二十一条的规定，已经查封、扣押的下列财物一并移送，现书面告知你单位："),
                LetterPaper.Part.headed("一、移送的财物", List.of("1．反应釜 R-101 1 台")), LetterPaper.Part.headed("二、查封、扣押的依据", List.of("查封（扣押）决定书（达川）应急查扣〔2026〕2号。")),
                LetterPaper.Part.headed("三、接收机关和时间", List.of("达州市公安局达川区分局，2026年3月15日。"))), null, "联系人：王甲、李乙　　联系单位：达川区应急管理局", List.of(), null);
    }

    /** Strokes of a pen, the same for the same hand. */
    public static byte[] aSignaturePicture(int hand) {
        var image = new BufferedImage(240, 90, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1B2A5A));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var random = new Random(hand);
        for (int stroke = 0; stroke < 9; stroke++) {
            double x = 30 + random.nextDouble(150);
            double y = 15 + random.nextDouble(50);
            var line = new Path2D.Double();
            line.moveTo(x, y);
            line.quadTo(x + 20, y + random.nextDouble(-20, 20), x + random.nextDouble(10, 50), y + random.nextDouble(-8, 20));
            pen.draw(line);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
