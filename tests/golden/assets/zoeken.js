// zoeken.js of the golden site
