/** Tests of how well whole agendas are read: against goldens, under noise, on random text, and by size. */
@org.jspecify.annotations.NullMarked
package org.leidenkg.accuracy;
