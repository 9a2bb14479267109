/** A module that is open to nobody and exports nothing. */
module acme.app {}
