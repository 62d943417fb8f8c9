/** The description of the dataset: DCAT-AP-NL, VoID and SPARQL service description. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.publish.catalogue;
