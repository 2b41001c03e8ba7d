fn main() { let c = std::env::args().count();
let mut v0 = vec![0]; let r0 = &mut v0;
let mut v1 = vec![1]; let r1 = &mut v1;
let mut v2 = vec![2]; let r2 = &mut v2;
let mut v3 = vec![3]; let r3 = &mut v3;
let mut v4 = vec![4]; let r4 = &mut v4;
let mut v5 = vec![5]; let r5 = &mut v5;
let mut v6 = vec![6]; let r6 = &mut v6;
let mut v7 = vec![7]; let r7 = &mut v7;
let mut v8 = vec![8]; let r8 = &mut v8;
let mut v9 = vec![9]; let r9 = &mut v9;
let mut v10 = vec![10]; let r10 = &mut v10;
let mut v11 = vec![11]; let r11 = &mut v11;
let mut v12 = vec![12]; let r12 = &mut v12;
let mut v13 = vec![13]; let r13 = &mut v13;
let mut v14 = vec![14]; let r14 = &mut v14;
let mut v15 = vec![15]; let r15 = &mut v15;
let mut v16 = vec![16]; let r16 = &mut v16;
let mut v17 = vec![17]; let r17 = &mut v17;
let mut v18 = vec![18]; let r18 = &mut v18;
let mut v19 = vec![19]; let r19 = &mut v19;
let mut v20 = vec![20]; let r20 = &mut v20;
let mut v21 = vec![21]; let r21 = &mut v21;
let mut v22 = vec![22]; let r22 = &mut v22;
let mut v23 = vec![23]; let r23 = &mut v23;
let mut v24 = vec![24]; let r24 = &mut v24;
let mut v25 = vec![25]; let r25 = &mut v25;
let mut v26 = vec![26]; let r26 = &mut v26;
let mut v27 = vec![27]; let r27 = &mut v27;
let mut v28 = vec![28]; let r28 = &mut v28;
let mut v29 = vec![29]; let r29 = &mut v29;
let mut v30 = vec![30]; let r30 = &mut v30;
let mut v31 = vec![31]; let r31 = &mut v31;
let mut v32 = vec![32]; let r32 = &mut v32;
let mut v33 = vec![33]; let r33 = &mut v33;
let mut v34 = vec![34]; let r34 = &mut v34;
let mut v35 = vec![35]; let r35 = &mut v35;
let mut v36 = vec![36]; let r36 = &mut v36;
let mut v37 = vec![37]; let r37 = &mut v37;
let mut v38 = vec![38]; let r38 = &mut v38;
let mut v39 = vec![39]; let r39 = &mut v39;
let mut v40 = vec![40]; let r40 = &mut v40;
let mut v41 = vec![41]; let r41 = &mut v41;
let mut v42 = vec![42]; let r42 = &mut v42;
let mut v43 = vec![43]; let r43 = &mut v43;
let mut v44 = vec![44]; let r44 = &mut v44;
let mut v45 = vec![45]; let r45 = &mut v45;
let mut v46 = vec![46]; let r46 = &mut v46;
let mut v47 = vec![47]; let r47 = &mut v47;
let mut v48 = vec![48]; let r48 = &mut v48;
let mut v49 = vec![49]; let r49 = &mut v49;
let mut v50 = vec![50]; let r50 = &mut v50;
let mut v51 = vec![51]; let r51 = &mut v51;
let mut v52 = vec![52]; let r52 = &mut v52;
let mut v53 = vec![53]; let r53 = &mut v53;
let mut v54 = vec![54]; let r54 = &mut v54;
let mut v55 = vec![55]; let r55 = &mut v55;
let mut v56 = vec![56]; let r56 = &mut v56;
let mut v57 = vec![57]; let r57 = &mut v57;
let mut v58 = vec![58]; let r58 = &mut v58;
let mut v59 = vec![59]; let r59 = &mut v59;
let mut v60 = vec![60]; let r60 = &mut v60;
let mut v61 = vec![61]; let r61 = &mut v61;
let mut v62 = vec![62]; let r62 = &mut v62;
let mut v63 = vec![63]; let r63 = &mut v63;
let mut v64 = vec![64]; let r64 = &mut v64;
let mut v65 = vec![65]; let r65 = &mut v65;
let mut v66 = vec![66]; let r66 = &mut v66;
let mut v67 = vec![67]; let r67 = &mut v67;
let mut v68 = vec![68]; let r68 = &mut v68;
let mut v69 = vec![69]; let r69 = &mut v69;
let mut v70 = vec![70]; let r70 = &mut v70;
let mut v71 = vec![71]; let r71 = &mut v71;
let mut v72 = vec![72]; let r72 = &mut v72;
let mut v73 = vec![73]; let r73 = &mut v73;
let mut v74 = vec![74]; let r74 = &mut v74;
let mut v75 = vec![75]; let r75 = &mut v75;
let mut v76 = vec![76]; let r76 = &mut v76;
let mut v77 = vec![77]; let r77 = &mut v77;
let mut v78 = vec![78]; let r78 = &mut v78;
let mut v79 = vec![79]; let r79 = &mut v79;
let mut v80 = vec![80]; let r80 = &mut v80;
let mut v81 = vec![81]; let r81 = &mut v81;
let mut v82 = vec![82]; let r82 = &mut v82;
let mut v83 = vec![83]; let r83 = &mut v83;
let mut v84 = vec![84]; let r84 = &mut v84;
let mut v85 = vec![85]; let r85 = &mut v85;
let mut v86 = vec![86]; let r86 = &mut v86;
let mut v87 = vec![87]; let r87 = &mut v87;
let mut v88 = vec![88]; let r88 = &mut v88;
let mut v89 = vec![89]; let r89 = &mut v89;
let mut v90 = vec![90]; let r90 = &mut v90;
let mut v91 = vec![91]; let r91 = &mut v91;
let mut v92 = vec![92]; let r92 = &mut v92;
let mut v93 = vec![93]; let r93 = &mut v93;
let mut v94 = vec![94]; let r94 = &mut v94;
let mut v95 = vec![95]; let r95 = &mut v95;
let mut v96 = vec![96]; let r96 = &mut v96;
let mut v97 = vec![97]; let r97 = &mut v97;
let mut v98 = vec![98]; let r98 = &mut v98;
let mut v99 = vec![99]; let r99 = &mut v99;
let mut v100 = vec![100]; let r100 = &mut v100;
let mut v101 = vec![101]; let r101 = &mut v101;
let mut v102 = vec![102]; let r102 = &mut v102;
let mut v103 = vec![103]; let r103 = &mut v103;
let mut v104 = vec![104]; let r104 = &mut v104;
let mut v105 = vec![105]; let r105 = &mut v105;
let mut v106 = vec![106]; let r106 = &mut v106;
let mut v107 = vec![107]; let r107 = &mut v107;
let mut v108 = vec![108]; let r108 = &mut v108;
let mut v109 = vec![109]; let r109 = &mut v109;
let mut v110 = vec![110]; let r110 = &mut v110;
let mut v111 = vec![111]; let r111 = &mut v111;
let mut v112 = vec![112]; let r112 = &mut v112;
let mut v113 = vec![113]; let r113 = &mut v113;
let mut v114 = vec![114]; let r114 = &mut v114;
let mut v115 = vec![115]; let r115 = &mut v115;
let mut v116 = vec![116]; let r116 = &mut v116;
let mut v117 = vec![117]; let r117 = &mut v117;
let mut v118 = vec![118]; let r118 = &mut v118;
let mut v119 = vec![119]; let r119 = &mut v119;
let mut v120 = vec![120]; let r120 = &mut v120;
let mut v121 = vec![121]; let r121 = &mut v121;
let mut v122 = vec![122]; let r122 = &mut v122;
let mut v123 = vec![123]; let r123 = &mut v123;
let mut v124 = vec![124]; let r124 = &mut v124;
let mut v125 = vec![125]; let r125 = &mut v125;
let mut v126 = vec![126]; let r126 = &mut v126;
let mut v127 = vec![127]; let r127 = &mut v127;
let mut v128 = vec![128]; let r128 = &mut v128;
let mut v129 = vec![129]; let r129 = &mut v129;
let mut v130 = vec![130]; let r130 = &mut v130;
let mut v131 = vec![131]; let r131 = &mut v131;
let mut v132 = vec![132]; let r132 = &mut v132;
let mut v133 = vec![133]; let r133 = &mut v133;
let mut v134 = vec![134]; let r134 = &mut v134;
let mut v135 = vec![135]; let r135 = &mut v135;
let mut v136 = vec![136]; let r136 = &mut v136;
let mut v137 = vec![137]; let r137 = &mut v137;
let mut v138 = vec![138]; let r138 = &mut v138;
let mut v139 = vec![139]; let r139 = &mut v139;
let mut v140 = vec![140]; let r140 = &mut v140;
let mut v141 = vec![141]; let r141 = &mut v141;
let mut v142 = vec![142]; let r142 = &mut v142;
let mut v143 = vec![143]; let r143 = &mut v143;
let mut v144 = vec![144]; let r144 = &mut v144;
let mut v145 = vec![145]; let r145 = &mut v145;
let mut v146 = vec![146]; let r146 = &mut v146;
let mut v147 = vec![147]; let r147 = &mut v147;
let mut v148 = vec![148]; let r148 = &mut v148;
let mut v149 = vec![149]; let r149 = &mut v149;
let mut v150 = vec![150]; let r150 = &mut v150;
let mut v151 = vec![151]; let r151 = &mut v151;
let mut v152 = vec![152]; let r152 = &mut v152;
let mut v153 = vec![153]; let r153 = &mut v153;
let mut v154 = vec![154]; let r154 = &mut v154;
let mut v155 = vec![155]; let r155 = &mut v155;
let mut v156 = vec![156]; let r156 = &mut v156;
let mut v157 = vec![157]; let r157 = &mut v157;
let mut v158 = vec![158]; let r158 = &mut v158;
let mut v159 = vec![159]; let r159 = &mut v159;
let mut v160 = vec![160]; let r160 = &mut v160;
let mut v161 = vec![161]; let r161 = &mut v161;
let mut v162 = vec![162]; let r162 = &mut v162;
let mut v163 = vec![163]; let r163 = &mut v163;
let mut v164 = vec![164]; let r164 = &mut v164;
let mut v165 = vec![165]; let r165 = &mut v165;
let mut v166 = vec![166]; let r166 = &mut v166;
let mut v167 = vec![167]; let r167 = &mut v167;
let mut v168 = vec![168]; let r168 = &mut v168;
let mut v169 = vec![169]; let r169 = &mut v169;
let mut v170 = vec![170]; let r170 = &mut v170;
let mut v171 = vec![171]; let r171 = &mut v171;
let mut v172 = vec![172]; let r172 = &mut v172;
let mut v173 = vec![173]; let r173 = &mut v173;
let mut v174 = vec![174]; let r174 = &mut v174;
let mut v175 = vec![175]; let r175 = &mut v175;
let mut v176 = vec![176]; let r176 = &mut v176;
let mut v177 = vec![177]; let r177 = &mut v177;
let mut v178 = vec![178]; let r178 = &mut v178;
let mut v179 = vec![179]; let r179 = &mut v179;
let mut v180 = vec![180]; let r180 = &mut v180;
let mut v181 = vec![181]; let r181 = &mut v181;
let mut v182 = vec![182]; let r182 = &mut v182;
let mut v183 = vec![183]; let r183 = &mut v183;
let mut v184 = vec![184]; let r184 = &mut v184;
let mut v185 = vec![185]; let r185 = &mut v185;
let mut v186 = vec![186]; let r186 = &mut v186;
let mut v187 = vec![187]; let r187 = &mut v187;
let mut v188 = vec![188]; let r188 = &mut v188;
let mut v189 = vec![189]; let r189 = &mut v189;
let mut v190 = vec![190]; let r190 = &mut v190;
let mut v191 = vec![191]; let r191 = &mut v191;
let mut v192 = vec![192]; let r192 = &mut v192;
let mut v193 = vec![193]; let r193 = &mut v193;
let mut v194 = vec![194]; let r194 = &mut v194;
let mut v195 = vec![195]; let r195 = &mut v195;
let mut v196 = vec![196]; let r196 = &mut v196;
let mut v197 = vec![197]; let r197 = &mut v197;
let mut v198 = vec![198]; let r198 = &mut v198;
let mut v199 = vec![199]; let r199 = &mut v199;
let mut v200 = vec![200]; let r200 = &mut v200;
let mut v201 = vec![201]; let r201 = &mut v201;
let mut v202 = vec![202]; let r202 = &mut v202;
let mut v203 = vec![203]; let r203 = &mut v203;
let mut v204 = vec![204]; let r204 = &mut v204;
let mut v205 = vec![205]; let r205 = &mut v205;
let mut v206 = vec![206]; let r206 = &mut v206;
let mut v207 = vec![207]; let r207 = &mut v207;
let mut v208 = vec![208]; let r208 = &mut v208;
let mut v209 = vec![209]; let r209 = &mut v209;
let mut v210 = vec![210]; let r210 = &mut v210;
let mut v211 = vec![211]; let r211 = &mut v211;
let mut v212 = vec![212]; let r212 = &mut v212;
let mut v213 = vec![213]; let r213 = &mut v213;
let mut v214 = vec![214]; let r214 = &mut v214;
let mut v215 = vec![215]; let r215 = &mut v215;
let mut v216 = vec![216]; let r216 = &mut v216;
let mut v217 = vec![217]; let r217 = &mut v217;
let mut v218 = vec![218]; let r218 = &mut v218;
let mut v219 = vec![219]; let r219 = &mut v219;
let mut v220 = vec![220]; let r220 = &mut v220;
let mut v221 = vec![221]; let r221 = &mut v221;
let mut v222 = vec![222]; let r222 = &mut v222;
let mut v223 = vec![223]; let r223 = &mut v223;
let mut v224 = vec![224]; let r224 = &mut v224;
let mut v225 = vec![225]; let r225 = &mut v225;
let mut v226 = vec![226]; let r226 = &mut v226;
let mut v227 = vec![227]; let r227 = &mut v227;
let mut v228 = vec![228]; let r228 = &mut v228;
let mut v229 = vec![229]; let r229 = &mut v229;
let mut v230 = vec![230]; let r230 = &mut v230;
let mut v231 = vec![231]; let r231 = &mut v231;
let mut v232 = vec![232]; let r232 = &mut v232;
let mut v233 = vec![233]; let r233 = &mut v233;
let mut v234 = vec![234]; let r234 = &mut v234;
let mut v235 = vec![235]; let r235 = &mut v235;
let mut v236 = vec![236]; let r236 = &mut v236;
let mut v237 = vec![237]; let r237 = &mut v237;
let mut v238 = vec![238]; let r238 = &mut v238;
let mut v239 = vec![239]; let r239 = &mut v239;
let mut v240 = vec![240]; let r240 = &mut v240;
let mut v241 = vec![241]; let r241 = &mut v241;
let mut v242 = vec![242]; let r242 = &mut v242;
let mut v243 = vec![243]; let r243 = &mut v243;
let mut v244 = vec![244]; let r244 = &mut v244;
let mut v245 = vec![245]; let r245 = &mut v245;
let mut v246 = vec![246]; let r246 = &mut v246;
let mut v247 = vec![247]; let r247 = &mut v247;
let mut v248 = vec![248]; let r248 = &mut v248;
let mut v249 = vec![249]; let r249 = &mut v249;
loop {
if c > 0 { r0.push(1); }
if c > 1 { r1.push(1); }
if c > 2 { r2.push(1); }
if c > 3 { r3.push(1); }
if c > 4 { r4.push(1); }
if c > 5 { r5.push(1); }
if c > 6 { r6.push(1); }
if c > 7 { r7.push(1); }
if c > 8 { r8.push(1); }
if c > 9 { r9.push(1); }
if c > 10 { r10.push(1); }
if c > 11 { r11.push(1); }
if c > 12 { r12.push(1); }
if c > 13 { r13.push(1); }
if c > 14 { r14.push(1); }
if c > 15 { r15.push(1); }
if c > 16 { r16.push(1); }
if c > 17 { r17.push(1); }
if c > 18 { r18.push(1); }
if c > 19 { r19.push(1); }
if c > 20 { r20.push(1); }
if c > 21 { r21.push(1); }
if c > 22 { r22.push(1); }
if c > 23 { r23.push(1); }
if c > 24 { r24.push(1); }
if c > 25 { r25.push(1); }
if c > 26 { r26.push(1); }
if c > 27 { r27.push(1); }
if c > 28 { r28.push(1); }
if c > 29 { r29.push(1); }
if c > 30 { r30.push(1); }
if c > 31 { r31.push(1); }
if c > 32 { r32.push(1); }
if c > 33 { r33.push(1); }
if c > 34 { r34.push(1); }
if c > 35 { r35.push(1); }
if c > 36 { r36.push(1); }
if c > 37 { r37.push(1); }
if c > 38 { r38.push(1); }
if c > 39 { r39.push(1); }
if c > 40 { r40.push(1); }
if c > 41 { r41.push(1); }
if c > 42 { r42.push(1); }
if c > 43 { r43.push(1); }
if c > 44 { r44.push(1); }
if c > 45 { r45.push(1); }
if c > 46 { r46.push(1); }
if c > 47 { r47.push(1); }
if c > 48 { r48.push(1); }
if c > 49 { r49.push(1); }
if c > 50 { r50.push(1); }
if c > 51 { r51.push(1); }
if c > 52 { r52.push(1); }
if c > 53 { r53.push(1); }
if c > 54 { r54.push(1); }
if c > 55 { r55.push(1); }
if c > 56 { r56.push(1); }
if c > 57 { r57.push(1); }
if c > 58 { r58.push(1); }
if c > 59 { r59.push(1); }
if c > 60 { r60.push(1); }
if c > 61 { r61.push(1); }
if c > 62 { r62.push(1); }
if c > 63 { r63.push(1); }
if c > 64 { r64.push(1); }
if c > 65 { r65.push(1); }
if c > 66 { r66.push(1); }
if c > 67 { r67.push(1); }
if c > 68 { r68.push(1); }
if c > 69 { r69.push(1); }
if c > 70 { r70.push(1); }
if c > 71 { r71.push(1); }
if c > 72 { r72.push(1); }
if c > 73 { r73.push(1); }
if c > 74 { r74.push(1); }
if c > 75 { r75.push(1); }
if c > 76 { r76.push(1); }
if c > 77 { r77.push(1); }
if c > 78 { r78.push(1); }
if c > 79 { r79.push(1); }
if c > 80 { r80.push(1); }
if c > 81 { r81.push(1); }
if c > 82 { r82.push(1); }
if c > 83 { r83.push(1); }
if c > 84 { r84.push(1); }
if c > 85 { r85.push(1); }
if c > 86 { r86.push(1); }
if c > 87 { r87.push(1); }
if c > 88 { r88.push(1); }
if c > 89 { r89.push(1); }
if c > 90 { r90.push(1); }
if c > 91 { r91.push(1); }
if c > 92 { r92.push(1); }
if c > 93 { r93.push(1); }
if c > 94 { r94.push(1); }
if c > 95 { r95.push(1); }
if c > 96 { r96.push(1); }
if c > 97 { r97.push(1); }
if c > 98 { r98.push(1); }
if c > 99 { r99.push(1); }
if c > 100 { r100.push(1); }
if c > 101 { r101.push(1); }
if c > 102 { r102.push(1); }
if c > 103 { r103.push(1); }
if c > 104 { r104.push(1); }
if c > 105 { r105.push(1); }
if c > 106 { r106.push(1); }
if c > 107 { r107.push(1); }
if c > 108 { r108.push(1); }
if c > 109 { r109.push(1); }
if c > 110 { r110.push(1); }
if c > 111 { r111.push(1); }
if c > 112 { r112.push(1); }
if c > 113 { r113.push(1); }
if c > 114 { r114.push(1); }
if c > 115 { r115.push(1); }
if c > 116 { r116.push(1); }
if c > 117 { r117.push(1); }
if c > 118 { r118.push(1); }
if c > 119 { r119.push(1); }
if c > 120 { r120.push(1); }
if c > 121 { r121.push(1); }
if c > 122 { r122.push(1); }
if c > 123 { r123.push(1); }
if c > 124 { r124.push(1); }
if c > 125 { r125.push(1); }
if c > 126 { r126.push(1); }
if c > 127 { r127.push(1); }
if c > 128 { r128.push(1); }
if c > 129 { r129.push(1); }
if c > 130 { r130.push(1); }
if c > 131 { r131.push(1); }
if c > 132 { r132.push(1); }
if c > 133 { r133.push(1); }
if c > 134 { r134.push(1); }
if c > 135 { r135.push(1); }
if c > 136 { r136.push(1); }
if c > 137 { r137.push(1); }
if c > 138 { r138.push(1); }
if c > 139 { r139.push(1); }
if c > 140 { r140.push(1); }
if c > 141 { r141.push(1); }
if c > 142 { r142.push(1); }
if c > 143 { r143.push(1); }
if c > 144 { r144.push(1); }
if c > 145 { r145.push(1); }
if c > 146 { r146.push(1); }
if c > 147 { r147.push(1); }
if c > 148 { r148.push(1); }
if c > 149 { r149.push(1); }
if c > 150 { r150.push(1); }
if c > 151 { r151.push(1); }
if c > 152 { r152.push(1); }
if c > 153 { r153.push(1); }
if c > 154 { r154.push(1); }
if c > 155 { r155.push(1); }
if c > 156 { r156.push(1); }
if c > 157 { r157.push(1); }
if c > 158 { r158.push(1); }
if c > 159 { r159.push(1); }
if c > 160 { r160.push(1); }
if c > 161 { r161.push(1); }
if c > 162 { r162.push(1); }
if c > 163 { r163.push(1); }
if c > 164 { r164.push(1); }
if c > 165 { r165.push(1); }
if c > 166 { r166.push(1); }
if c > 167 { r167.push(1); }
if c > 168 { r168.push(1); }
if c > 169 { r169.push(1); }
if c > 170 { r170.push(1); }
if c > 171 { r171.push(1); }
if c > 172 { r172.push(1); }
if c > 173 { r173.push(1); }
if c > 174 { r174.push(1); }
if c > 175 { r175.push(1); }
if c > 176 { r176.push(1); }
if c > 177 { r177.push(1); }
if c > 178 { r178.push(1); }
if c > 179 { r179.push(1); }
if c > 180 { r180.push(1); }
if c > 181 { r181.push(1); }
if c > 182 { r182.push(1); }
if c > 183 { r183.push(1); }
if c > 184 { r184.push(1); }
if c > 185 { r185.push(1); }
if c > 186 { r186.push(1); }
if c > 187 { r187.push(1); }
if c > 188 { r188.push(1); }
if c > 189 { r189.push(1); }
if c > 190 { r190.push(1); }
if c > 191 { r191.push(1); }
if c > 192 { r192.push(1); }
if c > 193 { r193.push(1); }
if c > 194 { r194.push(1); }
if c > 195 { r195.push(1); }
if c > 196 { r196.push(1); }
if c > 197 { r197.push(1); }
if c > 198 { r198.push(1); }
if c > 199 { r199.push(1); }
if c > 200 { r200.push(1); }
if c > 201 { r201.push(1); }
if c > 202 { r202.push(1); }
if c > 203 { r203.push(1); }
if c > 204 { r204.push(1); }
if c > 205 { r205.push(1); }
if c > 206 { r206.push(1); }
if c > 207 { r207.push(1); }
if c > 208 { r208.push(1); }
if c > 209 { r209.push(1); }
if c > 210 { r210.push(1); }
if c > 211 { r211.push(1); }
if c > 212 { r212.push(1); }
if c > 213 { r213.push(1); }
if c > 214 { r214.push(1); }
if c > 215 { r215.push(1); }
if c > 216 { r216.push(1); }
if c > 217 { r217.push(1); }
if c > 218 { r218.push(1); }
if c > 219 { r219.push(1); }
if c > 220 { r220.push(1); }
if c > 221 { r221.push(1); }
if c > 222 { r222.push(1); }
if c > 223 { r223.push(1); }
if c > 224 { r224.push(1); }
if c > 225 { r225.push(1); }
if c > 226 { r226.push(1); }
if c > 227 { r227.push(1); }
if c > 228 { r228.push(1); }
if c > 229 { r229.push(1); }
if c > 230 { r230.push(1); }
if c > 231 { r231.push(1); }
if c > 232 { r232.push(1); }
if c > 233 { r233.push(1); }
if c > 234 { r234.push(1); }
if c > 235 { r235.push(1); }
if c > 236 { r236.push(1); }
if c > 237 { r237.push(1); }
if c > 238 { r238.push(1); }
if c > 239 { r239.push(1); }
if c > 240 { r240.push(1); }
if c > 241 { r241.push(1); }
if c > 242 { r242.push(1); }
if c > 243 { r243.push(1); }
if c > 244 { r244.push(1); }
if c > 245 { r245.push(1); }
if c > 246 { r246.push(1); }
if c > 247 { r247.push(1); }
if c > 248 { r248.push(1); }
if c > 249 { r249.push(1); }
if c > 5 { break; } }
println!("{:?}", r0.len());
println!("{:?}", r1.len());
println!("{:?}", r2.len());
println!("{:?}", r3.len());
println!("{:?}", r4.len());
println!("{:?}", r5.len());
println!("{:?}", r6.len());
println!("{:?}", r7.len());
println!("{:?}", r8.len());
println!("{:?}", r9.len());
println!("{:?}", r10.len());
println!("{:?}", r11.len());
println!("{:?}", r12.len());
println!("{:?}", r13.len());
println!("{:?}", r14.len());
println!("{:?}", r15.len());
println!("{:?}", r16.len());
println!("{:?}", r17.len());
println!("{:?}", r18.len());
println!("{:?}", r19.len());
println!("{:?}", r20.len());
println!("{:?}", r21.len());
println!("{:?}", r22.len());
println!("{:?}", r23.len());
println!("{:?}", r24.len());
println!("{:?}", r25.len());
println!("{:?}", r26.len());
println!("{:?}", r27.len());
println!("{:?}", r28.len());
println!("{:?}", r29.len());
println!("{:?}", r30.len());
println!("{:?}", r31.len());
println!("{:?}", r32.len());
println!("{:?}", r33.len());
println!("{:?}", r34.len());
println!("{:?}", r35.len());
println!("{:?}", r36.len());
println!("{:?}", r37.len());
println!("{:?}", r38.len());
println!("{:?}", r39.len());
println!("{:?}", r40.len());
println!("{:?}", r41.len());
println!("{:?}", r42.len());
println!("{:?}", r43.len());
println!("{:?}", r44.len());
println!("{:?}", r45.len());
println!("{:?}", r46.len());
println!("{:?}", r47.len());
println!("{:?}", r48.len());
println!("{:?}", r49.len());
println!("{:?}", r50.len());
println!("{:?}", r51.len());
println!("{:?}", r52.len());
println!("{:?}", r53.len());
println!("{:?}", r54.len());
println!("{:?}", r55.len());
println!("{:?}", r56.len());
println!("{:?}", r57.len());
println!("{:?}", r58.len());
println!("{:?}", r59.len());
println!("{:?}", r60.len());
println!("{:?}", r61.len());
println!("{:?}", r62.len());
println!("{:?}", r63.len());
println!("{:?}", r64.len());
println!("{:?}", r65.len());
println!("{:?}", r66.len());
println!("{:?}", r67.len());
println!("{:?}", r68.len());
println!("{:?}", r69.len());
println!("{:?}", r70.len());
println!("{:?}", r71.len());
println!("{:?}", r72.len());
println!("{:?}", r73.len());
println!("{:?}", r74.len());
println!("{:?}", r75.len());
println!("{:?}", r76.len());
println!("{:?}", r77.len());
println!("{:?}", r78.len());
println!("{:?}", r79.len());
println!("{:?}", r80.len());
println!("{:?}", r81.len());
println!("{:?}", r82.len());
println!("{:?}", r83.len());
println!("{:?}", r84.len());
println!("{:?}", r85.len());
println!("{:?}", r86.len());
println!("{:?}", r87.len());
println!("{:?}", r88.len());
println!("{:?}", r89.len());
println!("{:?}", r90.len());
println!("{:?}", r91.len());
println!("{:?}", r92.len());
println!("{:?}", r93.len());
println!("{:?}", r94.len());
println!("{:?}", r95.len());
println!("{:?}", r96.len());
println!("{:?}", r97.len());
println!("{:?}", r98.len());
println!("{:?}", r99.len());
println!("{:?}", r100.len());
println!("{:?}", r101.len());
println!("{:?}", r102.len());
println!("{:?}", r103.len());
println!("{:?}", r104.len());
println!("{:?}", r105.len());
println!("{:?}", r106.len());
println!("{:?}", r107.len());
println!("{:?}", r108.len());
println!("{:?}", r109.len());
println!("{:?}", r110.len());
println!("{:?}", r111.len());
println!("{:?}", r112.len());
println!("{:?}", r113.len());
println!("{:?}", r114.len());
println!("{:?}", r115.len());
println!("{:?}", r116.len());
println!("{:?}", r117.len());
println!("{:?}", r118.len());
println!("{:?}", r119.len());
println!("{:?}", r120.len());
println!("{:?}", r121.len());
println!("{:?}", r122.len());
println!("{:?}", r123.len());
println!("{:?}", r124.len());
println!("{:?}", r125.len());
println!("{:?}", r126.len());
println!("{:?}", r127.len());
println!("{:?}", r128.len());
println!("{:?}", r129.len());
println!("{:?}", r130.len());
println!("{:?}", r131.len());
println!("{:?}", r132.len());
println!("{:?}", r133.len());
println!("{:?}", r134.len());
println!("{:?}", r135.len());
println!("{:?}", r136.len());
println!("{:?}", r137.len());
println!("{:?}", r138.len());
println!("{:?}", r139.len());
println!("{:?}", r140.len());
println!("{:?}", r141.len());
println!("{:?}", r142.len());
println!("{:?}", r143.len());
println!("{:?}", r144.len());
println!("{:?}", r145.len());
println!("{:?}", r146.len());
println!("{:?}", r147.len());
println!("{:?}", r148.len());
println!("{:?}", r149.len());
println!("{:?}", r150.len());
println!("{:?}", r151.len());
println!("{:?}", r152.len());
println!("{:?}", r153.len());
println!("{:?}", r154.len());
println!("{:?}", r155.len());
println!("{:?}", r156.len());
println!("{:?}", r157.len());
println!("{:?}", r158.len());
println!("{:?}", r159.len());
println!("{:?}", r160.len());
println!("{:?}", r161.len());
println!("{:?}", r162.len());
println!("{:?}", r163.len());
println!("{:?}", r164.len());
println!("{:?}", r165.len());
println!("{:?}", r166.len());
println!("{:?}", r167.len());
println!("{:?}", r168.len());
println!("{:?}", r169.len());
println!("{:?}", r170.len());
println!("{:?}", r171.len());
println!("{:?}", r172.len());
println!("{:?}", r173.len());
println!("{:?}", r174.len());
println!("{:?}", r175.len());
println!("{:?}", r176.len());
println!("{:?}", r177.len());
println!("{:?}", r178.len());
println!("{:?}", r179.len());
println!("{:?}", r180.len());
println!("{:?}", r181.len());
println!("{:?}", r182.len());
println!("{:?}", r183.len());
println!("{:?}", r184.len());
println!("{:?}", r185.len());
println!("{:?}", r186.len());
println!("{:?}", r187.len());
println!("{:?}", r188.len());
println!("{:?}", r189.len());
println!("{:?}", r190.len());
println!("{:?}", r191.len());
println!("{:?}", r192.len());
println!("{:?}", r193.len());
println!("{:?}", r194.len());
println!("{:?}", r195.len());
println!("{:?}", r196.len());
println!("{:?}", r197.len());
println!("{:?}", r198.len());
println!("{:?}", r199.len());
println!("{:?}", r200.len());
println!("{:?}", r201.len());
println!("{:?}", r202.len());
println!("{:?}", r203.len());
println!("{:?}", r204.len());
println!("{:?}", r205.len());
println!("{:?}", r206.len());
println!("{:?}", r207.len());
println!("{:?}", r208.len());
println!("{:?}", r209.len());
println!("{:?}", r210.len());
println!("{:?}", r211.len());
println!("{:?}", r212.len());
println!("{:?}", r213.len());
println!("{:?}", r214.len());
println!("{:?}", r215.len());
println!("{:?}", r216.len());
println!("{:?}", r217.len());
println!("{:?}", r218.len());
println!("{:?}", r219.len());
println!("{:?}", r220.len());
println!("{:?}", r221.len());
println!("{:?}", r222.len());
println!("{:?}", r223.len());
println!("{:?}", r224.len());
println!("{:?}", r225.len());
println!("{:?}", r226.len());
println!("{:?}", r227.len());
println!("{:?}", r228.len());
println!("{:?}", r229.len());
println!("{:?}", r230.len());
println!("{:?}", r231.len());
println!("{:?}", r232.len());
println!("{:?}", r233.len());
println!("{:?}", r234.len());
println!("{:?}", r235.len());
println!("{:?}", r236.len());
println!("{:?}", r237.len());
println!("{:?}", r238.len());
println!("{:?}", r239.len());
println!("{:?}", r240.len());
println!("{:?}", r241.len());
println!("{:?}", r242.len());
println!("{:?}", r243.len());
println!("{:?}", r244.len());
println!("{:?}", r245.len());
println!("{:?}", r246.len());
println!("{:?}", r247.len());
println!("{:?}", r248.len());
println!("{:?}", r249.len());
}
