package org.leidenkg.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellAddress;

/** The cells of a workbook that are joined: fastexcel does not tell them. */
final class MergedCells {
    private static final QName REF = new QName("ref");
    private static final QName RELATION =
            new QName("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");

    private static final XMLInputFactory READERS = XMLInputFactory.newDefaultFactory();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private MergedCells() {}

    /** Rows and columns from 0, the last ones included. */
    record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        static Range of(String ref) {
            String[] ends = ref.split(":", 2);
            CellAddress first = new CellAddress(ends[0]);
            CellAddress last = new CellAddress(ends[ends.length - 1]);
            return new Range(first.getRow(), first.getColumn(), last.getRow(), last.getColumn());
        }
    }

    /** Those of each sheet, in the order of the sheets. */
    static List<List<Range>> read(byte[] workbook) throws IOException {
        List<String> sheets = new ArrayList<>();
        Map<String, String> targets = new HashMap<>();
        Map<String, List<Range>> ranges = new HashMap<>();
        // By its directory, as spreadsheet programs read it: entries that were written as a stream have their sizes
        // there alone.
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (name.equals("xl/workbook.xml")) {
                    elements(zip, entry, "sheet").forEach(e -> sheets.add(value(e, RELATION)));
                } else if (name.equals("xl/_rels/workbook.xml.rels")) {
                    elements(zip, entry, "Relationship")
                            .forEach(e -> targets.put(value(e, new QName("Id")), value(e, new QName("Target"))));
                } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
                    ranges.put(
                            name,
                            elements(zip, entry, "mergeCell").stream()
                                    .map(e -> Range.of(value(e, REF)))
                                    .toList());
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("its XML is damaged: " + e.getMessage(), e);
        }
        if (sheets.isEmpty()) {
            throw new IOException("it holds no sheets");
        }
        return sheets.stream()
                .map(id -> ranges.getOrDefault(path(targets.getOrDefault(id, "")), List.of()))
                .toList();
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The elements of a name in an entry. */
    private static List<StartElement> elements(ZipFile zip, ZipArchiveEntry entry, String name)
            throws IOException, XMLStreamException {
        List<StartElement> found = new ArrayList<>();
        try (InputStream in = zip.getInputStream(entry)) {
            XMLEventReader reader = READERS.createXMLEventReader(in);
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                if (event.isStartElement()
                        && event.asStartElement().getName().getLocalPart().equals(name)) {
                    found.add(event.asStartElement());
                }
            }
        }
        return found;
    }

    private static String value(StartElement element, QName name) {
        Attribute attribute = element.getAttributeByName(name);
        return attribute == null ? "" : attribute.getValue();
    }
}
