package org.burnish.virtualdrive.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.burnish.scsi.Transport;
import org.burnish.scsi.iscsi.IscsiTarget;
import org.burnish.scsi.iscsi.IscsiTransport;
import org.burnish.scsi.iscsi.TargetOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/// The tables hold at the far end of an iSCSI connection too.
class IscsiConformanceTest {
    private final List<Closeable> open = new ArrayList<>();

    private Transport connect(Transport drive) {
        try {
            IscsiTarget target = IscsiTarget.serve(drive, TargetOptions.local("iqn.2026-01.org.burnish:conformance"));
            open.add(target);
            IscsiTransport transport = IscsiTransport.open(target.url());
            open.add(transport);
            return transport;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void disconnect() throws IOException {
        for (Closeable one : open.reversed()) {
            one.close();
        }
        open.clear();
    }

    @Nested
    class States extends StateConformance {
        @Override
        protected UnaryOperator<Transport> way() {
            return IscsiConformanceTest.this::connect;
        }
    }

    @Nested
    class Writing extends WriteConformance {
        @Override
        protected UnaryOperator<Transport> way() {
            return IscsiConformanceTest.this::connect;
        }
    }

    @Nested
    class Cdb extends CdbConformance {
        @Override
        protected UnaryOperator<Transport> way() {
            return IscsiConformanceTest.this::connect;
        }
    }
}
