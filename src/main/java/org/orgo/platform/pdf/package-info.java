/** Pages of PDF made of simple markup. */
package org.orgo.platform.pdf;
