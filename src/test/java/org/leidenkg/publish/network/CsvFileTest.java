package org.leidenkg.publish.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.leidenkg.SmallNetwork;
import org.leidenkg.model.Level;
import org.leidenkg.model.network.Network;
import org.leidenkg.model.network.Weight;
import org.leidenkg.publish.Files;

class CsvFileTest {
    private static List<CSVRecord> parse(String csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        assertThat(csv).startsWith("\uFEFF");
        return format.parse(new StringReader(csv.substring(1))).getRecords();
    }

    @Test
    void thePairsStartWithTheColumnsOfGephi() {
        String csv = Files.text(NetworkFormat.CSV, SmallNetwork.network(Level.AS_NAMED), Weight.FRACTIONAL);

        assertThat(csv)
                .startsWith(
                        "\uFEFFSource,Target,Weight,Type,Source label,Target label,Shared projects,Fractional weight,"
                                + "Project titles,Shared themes\r\nfsw,gemeente-leiden,0.333333,Undirected,"
                                + "Faculteit Sociale Wetenschappen,Gemeente Leiden,1,0.333333,1a Project een,gezondheid\r\n");
    }

    @Test
    void everyPairIsARow() throws IOException {
        Network network = SmallNetwork.network(Level.AS_NAMED);

        List<CSVRecord> rows = parse(Files.text(NetworkFormat.CSV, network, Weight.RAW));

        assertThat(rows)
                .extracting(r -> r.get("Source") + " " + r.get("Target") + " " + r.get("Weight"))
                .containsExactly(
                        "fsw gemeente-leiden 1",
                        "fsw lumc 1",
                        "gemeente-leiden lumc 1",
                        "gemeente-leiden naturalis 1",
                        "gemeente-leiden universiteit-leiden 1",
                        "lumc universiteit-leiden 2");
    }

    @Test
    void everyOrganisationIsARowAndWhatIsNotKnownIsEmpty() throws IOException {
        List<CSVRecord> rows =
                parse(Files.text(NetworkFormat.CSV_NODES, SmallNetwork.network(Level.AS_NAMED), Weight.RAW));

        assertThat(rows).hasSize(6).allMatch(CSVRecord::isConsistent);
        CSVRecord shop = rows.get(5);
        assertThat(shop.get("Id")).isEqualTo("winkel");
        assertThat(shop.get("Label")).isEqualTo("Winkel & \"Zoon\" <nv>, 't hoekje");
        assertThat(shop.get("Constraint")).isEmpty();
        assertThat(shop.get("Abbreviation")).isEmpty();
        CSVRecord city = rows.get(1);
        assertThat(city.get("Sector")).isEqualTo("government");
        assertThat(city.get("Betweenness")).isEqualTo("0.350000");
        assertThat(city.get("Brokerage as consultant")).isEqualTo("8");
        assertThat(city.get("IRI")).isEqualTo("https://w3id.org/leidenkg/id/organisation/gemeente-leiden");
    }

    @Test
    void signsOfTheFormatAreQuoted() throws IOException {
        List<CSVRecord> rows = parse(Files.text(NetworkFormat.CSV_NODES, Files.hostile(), Weight.RAW));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("Label")).isEqualTo("A,\"B\";<c>&amp; 'd' \u0001 \uD83C\uDFDB\n=1+1");
    }

    @Test
    void aNetworkOfNobodyIsAHeader() {
        assertThat(Files.text(NetworkFormat.CSV_NODES, Files.empty(), Weight.RAW))
                .startsWith("\uFEFFId,Label,Name (English),Abbreviation,Type,Sector,IRI,Projects,Projects led,")
                .endsWith(",Community,X,Y\r\n");
    }
}
