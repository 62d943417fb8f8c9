package org.leidenkg.generate;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes who takes part in what: agenda, the row's number in it from 1, code, role, kind, key and words of each mention. */
final class TruthFile {
    private final Writer out;

    TruthFile(Writer out) throws IOException {
        this.out = out;
        out.write("agenda,row,code,role,kind,organisation,words\r\n");
    }

    void write(String agenda, int number, InventedRow row) throws IOException {
        write(agenda + "," + number + "," + row.code() + ",lead,", row.leads());
        write(agenda + "," + number + "," + row.code() + ",partner,", row.partners());
    }

    private void write(String start, List<InventedRow.Named> parties) throws IOException {
        for (InventedRow.Named named : parties) {
            boolean organisation = named.party().kind() == Party.Kind.ORGANISATION;
            out.write(start);
            out.write(named.party().kind().name().toLowerCase(Locale.ROOT));
            out.write(',');
            out.write(organisation ? named.party().key() : "");
            // No invented name has a quote in it.
            out.write(",\"" + named.words() + "\"\r\n");
        }
    }
}
