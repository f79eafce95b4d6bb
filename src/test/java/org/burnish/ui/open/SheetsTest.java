package org.burnish.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.burnish.bytes.Finding;
import org.burnish.operation.HashFiles.FileSum;
import org.burnish.oracle.Command;
import org.burnish.oracle.Oracle;
import org.burnish.tree.Structure;
import org.burnish.ui.ScreenTest;
import org.burnish.ui.common.LaidOut;
import org.burnish.ui.common.OnScreen;
import org.burnish.ui.common.Surroundings;
import org.burnish.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sheets of the page over images that other programs made.
class SheetsTest extends ScreenTest {
    @TempDir
    Path folder;

    private final LaidOut outside = new LaidOut();
    private Path image;
    private OpenViewModel model;

    private void makeImage() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source/Photos/Summer")).getParent().getParent();
        byte[] noise = new byte[700_000];
        new Random(3).nextBytes(noise);
        Files.write(source.resolve("Photos/Summer/beach.raw"), noise);
        Files.writeString(source.resolve("read me.txt"), "Hello, disc!\n");
        Files.write(source.resolve("boot.img"), new byte[4096]);
        for (int i = 0; i < 200; i++) {
            Files.writeString(Files.createDirectories(source.resolve("Letters/" + i / 20)).resolve("letter " + i + ".txt"), "x".repeat(i * 40));
        }
        image = folder.resolve("made.iso");
        Oracle.GENISOIMAGE.run("-quiet", "-R", "-J", "-udf", "-V", "HOLIDAY", "-b", "boot.img", "-no-emul-boot", "-c", "boot.cat",
                "-hide-joliet", "boot.img", "-o", image, source).succeeded();
    }

    private void show() {
        show(stage -> {
            Surroundings surroundings = OnScreen.around(outside);
            model = new OpenViewModel(new EngineAccess(), surroundings);
            Scene scene = new Scene(new OpenView(model, surroundings), 1080, 700);
            Theme.follow(scene, surroundings.settings());
            stage.setScene(scene);
        });
        run(() -> model.open(image));
        untilShown("#content-table");
    }

    private ImageViewModel opened() {
        return ((OpenFile.Shown.Image) call(() -> model.current().get().shown().get())).image();
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    @Test
    void theSwitchMarksWhatShowsOtherFiles() throws IOException {
        makeImage();
        show();
        until("the difference is known", () -> !opened().differences().get().isEmpty());
        assertThat(robot.lookup("#file-system-joliet").query().getAccessibleText()).isEqualTo("Joliet lacks 1 file that others show");
        assertThat(robot.lookup("#file-system-udf").query().getAccessibleText()).isEqualTo("UDF lacks 2 files that others show");
        assertThat(robot.lookup("#file-system-iso").query().getAccessibleText()).isEqualTo("ISO 9660");
        picture("open-switch");
    }

    @Test
    void structuresAreShownFieldByFieldAndByteByByte() throws IOException {
        makeImage();
        show();
        robot.clickOn("#sheet-structure");
        untilShown("#structure-tree");
        until("fields are there", () -> !fields().getItems().isEmpty());
        assertThat(fields().getItems()).extracting(Structure.Field::name).contains("Volume Identifier", "Root: Location of Extent");
        doubleClickUntil("the bytes have the focus", "Volume Identifier",
                () -> "sector-bytes".equals(stage.getScene().getFocusOwner().getId()));
        until("the bytes are there", () -> opened().structure().sectors().lines().size() == 128);
        assertThat(call(() -> opened().structure().sectors().mark().get().position())).isEqualTo(16 * 2048 + 40L);
        picture("open-structure");

        robot.clickOn("#sector-number").eraseText(6).write("0x8028\n");
        until("the byte's sector is shown", () -> opened().structure().sectors().sector().get() == 16);
        robot.clickOn("#sector-after");
        until("the next one is shown", () -> opened().structure().sectors().sector().get() == 17);
        @SuppressWarnings("unchecked") TreeView<Structure> tree = robot.lookup("#structure-tree").queryAs(TreeView.class);
        run(() -> tree.getRoot().getChildren().getFirst().setExpanded(true));
        until("its parts are there", () -> tree.getRoot().getChildren().getFirst().getChildren().size() >= 3);
        picture("open-structure-parts");
    }

    private TableView<Structure.Field> fields() {
        return robot.lookup("#structure-fields").queryTableView();
    }

    @Test
    void aSoundImageIsCheckedAndEverySectorHasAnOwner() throws IOException {
        makeImage();
        show();
        robot.clickOn("#sheet-check");
        untilShown("#check-start");
        picture("open-check-empty");
        robot.clickOn("#check-start");
        untilShown("#check-verdict");
        assertThat(text("#check-verdict")).endsWith("Nothing is plainly wrong.");
        robot.clickOn("#sector-picture").type(KeyCode.HOME);
        until("the first cell is described", () -> text("#check-place").startsWith("Sector"));
        assertThat(text("#check-place")).contains("system area");
        robot.type(KeyCode.END);
        until("the last cell is described", () -> !text("#check-place").contains("system area"));
        picture("open-check");
    }

    @Test
    void whatIsWrongIsListedAndLeadsToItsPlace() throws IOException {
        makeImage();
        damage();
        show();
        robot.clickOn("#sheet-check");
        robot.clickOn("#check-start");
        untilShown("#check-verdict");
        assertThat(text("#check-verdict")).contains("wrong");
        TableView<Finding> findings = robot.lookup("#findings").queryTableView();
        assertThat(findings.getItems().getFirst().severity()).isEqualTo(org.burnish.bytes.Severity.ERROR);
        int placed = findings.getItems().indexOf(findings.getItems().stream().filter(one -> one.position() >= 0).findFirst().orElseThrow());
        run(() -> findings.getSelectionModel().select(placed));
        until("its place is described", () -> text("#check-place").contains("\nSector "));
        picture("open-check-findings");
        robot.clickOn("#check-bytes");
        untilShown("#sectors");
        until("its sector is shown", () -> opened().structure().sectors().sector().get() == findings.getItems().get(placed).sector());
    }

    private void damage() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(16 * 2048 + 132);
            file.write(0x7F);
            file.setLength(file.length() - 160 * 2048);
        }
    }

    @Test
    void aFileOfThePictureIsOneClickAway() throws IOException {
        makeImage();
        show();
        robot.clickOn("#sheet-check");
        robot.clickOn("#check-start");
        untilShown("#check-verdict");
        Node picture = robot.lookup("#sector-picture").query();
        run(picture::requestFocus);
        robot.type(KeyCode.HOME);
        for (int i = 0; i < 2000 && call(() -> opened().check().ownersPath().isEmpty()); i++) {
            robot.type(KeyCode.RIGHT);
        }
        String path = call(() -> opened().check().ownersPath());
        robot.clickOn("#check-file");
        untilShown("#content-table");
        until("it is selected", () -> path.equals("/") || opened().selected().size() == 1 || !opened().folder().get().place().isEmpty());
    }

    @Test
    void aRightChecksumMatchesAndAWrongOneDoesNot() throws IOException {
        makeImage();
        show();
        String right = Command.of(java.util.List.of("sha256sum", image.toString())).run().succeeded().text().substring(0, 64);
        robot.clickOn("#sheet-sums");
        untilShown("#sums-expected");
        picture("open-sums-empty");
        run(() -> opened().sums().take(right));
        until("it matches", () -> text("#verdict-words").equals("matches"));
        assertThat(robot.lookup("#sum-md5").queryAs(TextField.class).getText())
                .isEqualTo(Command.of(java.util.List.of("md5sum", image.toString())).run().succeeded().text().substring(0, 32));
        picture("open-sums-match");
        String wrong = (right.charAt(0) == '0' ? '1' : '0') + right.substring(1);
        run(() -> opened().sums().take(wrong));
        until("it does not match", () -> text("#verdict-words").equals("does not match"));
        picture("open-sums-differ");
    }

    @Test
    void theSumInsideAndAListBesideAreOffered() throws IOException {
        makeImage();
        Oracle.IMPLANTISOMD5.run(image).succeeded();
        Files.writeString(folder.resolve("SHA256SUMS"), Command.of(java.util.List.of("sha256sum", image.toString())).run().succeeded().text());
        show();
        robot.clickOn("#sheet-sums");
        untilShown("#sums-implanted");
        until("the list is found", () -> text("#verdict-words").equals("SHA-256 expected, not compared yet"));
        robot.clickOn("#sums-implanted");
        until("it matches", () -> text("#implanted-verdict-words").equals("matches"));
        robot.clickOn("#sums-compute");
        until("it matches", () -> text("#verdict-words").equals("matches"));
        picture("open-sums-inside");
    }

    @Test
    void filesHaveChecksumsOfTheirOwn() throws IOException {
        makeImage();
        show();
        run(() -> opened().selected().setAll(opened().rows().stream().filter(row -> row.name().equals("read me.txt")).toList()));
        run(() -> opened().sumChosen());
        untilShown("#file-sums-table");
        TableView<FileSum> table = robot.lookup("#file-sums-table").queryTableView();
        until("it is there", () -> table.getItems().size() == 1);
        String right = Command.of(java.util.List.of("sha256sum", folder.resolve("source/read me.txt").toString())).run().succeeded().text().substring(0, 64);
        assertThat(call(() -> opened().sums().files().list())).isEqualTo(right + "  read me.txt\n");
        run(() -> opened().sums().files().take(right + "  ./read me.txt\n"));
        until("it matches", () -> opened().sums().files().verdict(table.getItems().getFirst()) == FileSumsViewModel.Verdict.MATCHES);
        picture("open-sums-files");
    }

    @Test
    void thePictureIsTheSameFromRightToLeft() throws IOException {
        makeImage();
        show();
        robot.clickOn("#sheet-check");
        robot.clickOn("#check-start");
        untilShown("#check-verdict");
        run(() -> stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        picture("open-check-rtl");
        Node picture = robot.lookup("#sector-picture").query();
        assertThat(picture.getEffectiveNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
        ImageView cells = (ImageView) picture.lookup(".image-view");
        int first = cells.getImage().getPixelReader().getArgb(3, 3);
        assertThat(first).isEqualTo(CellPainter.colour(org.burnish.check.OwnerKind.SYSTEM_AREA));
        robot.clickOn("#sheet-structure");
        untilShown("#structure-tree");
        picture("open-structure-rtl");
    }
}
