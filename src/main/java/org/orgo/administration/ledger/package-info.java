/** The page on which administrators see that nothing that came in was lost. */
package org.orgo.administration.ledger;
