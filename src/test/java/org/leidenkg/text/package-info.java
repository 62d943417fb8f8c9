@org.jspecify.annotations.NullMarked
package org.leidenkg.text;
