package org.burnish.virtualdrive.cd;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.block.Disk;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.IscsiTransport;
import org.burnish.scsi.iscsi.TargetOptions;
import org.burnish.virtualdrive.DriveClock;
import org.burnish.virtualdrive.Media;
import org.burnish.virtualdrive.Personalities;
import org.burnish.virtualdrive.VirtualDrive;
import org.burnish.virtualdrive.medium.MediumType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The same answers come through our iSCSI target and initiator.
class CdOverIscsiTest implements CdBurnerContract {
    @TempDir
    Path here;

    private VirtualDrive drive;
    private IscsiTarget target;
    private IscsiTransport transport;

    @Override
    public CdDrive blank(boolean rewritable) throws IOException {
        Media.create(Disk.REAL, here.resolve("disc"), rewritable ? MediumType.CD_RW : MediumType.CD_R_80);
        drive = new VirtualDrive("TEST", Personalities.named("strict"), new DriveClock.Virtual());
        drive.powerOn(false, Media.open(Disk.REAL, here.resolve("disc")));
        target = IscsiTarget.serve(drive, TargetOptions.local("iqn.2026-01.org.burnish:cd"));
        transport = IscsiTransport.open(target.url());
        return new CdDrive(transport);
    }

    @AfterEach
    void switchOff() throws IOException {
        transport.close();
        target.close();
        drive.close();
    }
}
