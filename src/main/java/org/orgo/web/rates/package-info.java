/** How many requests one caller may send. */
package org.orgo.web.rates;
