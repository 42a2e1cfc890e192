/** What only the demo writes. */
package org.orgo.demo.persistence;
